// SPDX-License-Identifier: Apache-2.0
package org.sitrep.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.rpc.RpcEnv;
import scala.Option;

/**
 * A cluster of two machines with one executor each, both of them this one under another address:
 * Spark runs no task twice on one machine. Linux alone has these addresses without being asked.
 */
final class TwoHosts implements AutoCloseable {
    private static final String[] HOSTS = {"127.0.0.2", "127.0.0.3"};

    private final Map<String, String> settings;
    private final List<RpcEnv> open = new ArrayList<>();
    private final String master;

    /**
     * Starts the cluster.
     *
     * @param folder where the executors work
     * @param more settings of Spark for the sessions that are opened meanwhile
     */
    TwoHosts(Path folder, Map<String, String> more) throws IOException {
        settings = new HashMap<>(more);
        settings.put("spark.executor.extraClassPath", SmallCluster.sparkHome());
        settings.put("spark.executor.memory", "1g");
        settings.put("spark.driver.host", "127.0.0.1");
        settings.put("spark.ui.enabled", "false");
        SparkConf conf = new SparkConf(false).set("spark.master.rest.enabled", "false");
        RpcEnv own = Master.startRpcEnvAndEndpoint("127.0.0.1", 0, 0, conf)._1();
        open.add(own);
        master = own.address().toSparkURL();
        for (int i = 0; i < HOSTS.length; i++) {
            open.add(
                    Worker.startRpcEnvAndEndpoint(
                            HOSTS[i],
                            0,
                            0,
                            1,
                            1024,
                            new String[] {master},
                            folder.resolve("work").toString(),
                            Option.apply(i),
                            conf,
                            Option.empty()));
        }
        settings.forEach(System::setProperty);
    }

    /** Its name for Spark. */
    String master() {
        return master;
    }

    @Override
    public void close() {
        settings.keySet().forEach(System::clearProperty);
        for (RpcEnv each : open.reversed()) {
            each.shutdown();
            each.awaitTermination();
        }
    }
}
