// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.RecordLine;
import org.sitrep.model.Rejection;
import org.sitrep.store.Added;

/**
 * One import and how far it is. Written by the thread that imports, read and waited for by many.
 */
final class ImportJob {
    /** Rejections that are told one by one; the project keeps all. // guess */
    private static final int MOST_TOLD = 1000;

    private final String id;
    private final String who;
    private final int inputs;
    private final List<Rejection> rejections = new ArrayList<>();
    private State state = State.WAITING;
    private int read;
    private int coded;
    private int unchanged;
    private int rejected;
    private int events;
    private int change;
    private @Nullable String detail;

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    ImportJob(String id, String who, int inputs) {
        this.id = id;
        this.who = who;
        this.inputs = inputs;
    }

    String id() {
        return id;
    }

    synchronized void begin() {
        state = State.RUNNING;
        changed();
    }

    synchronized void read() {
        read++;
        changed();
    }

    synchronized void unchanged() {
        unchanged++;
        changed();
    }

    synchronized void added(RecordLine line, Added added) {
        switch (added.result()) {
            case NEW, RECODED, LEFT_OUT -> coded++;
            case UNCHANGED -> unchanged++;
            case REJECTED -> rejected++;
        }
        if (line instanceof RecordLine.Coded(var document)) {
            events += document.events().size();
        }
        if (line instanceof RecordLine.Rejected(var rejection) && rejections.size() < MOST_TOLD) {
            rejections.add(rejection);
        }
        changed();
    }

    synchronized void end() {
        state = State.DONE;
        changed();
    }

    synchronized void fail(String why) {
        state = State.FAILED;
        detail = why;
        changed();
    }

    private void changed() {
        change++;
        notifyAll();
    }

    synchronized boolean hasEnded() {
        return state == State.DONE || state == State.FAILED;
    }

    /** Grows with every change. */
    synchronized int change() {
        return change;
    }

    /** Waits until there is a change after the one that was seen, or for some time. */
    synchronized void await(int seen, long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; change == seen && left > 0; ) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
    }

    synchronized ObjectNode told() {
        ObjectNode node = Json.object();
        node.put("id", id);
        node.put("by", who);
        node.put("state", state.name().toLowerCase(java.util.Locale.ROOT));
        node.put("inputs", inputs);
        node.put("read", read);
        node.put("coded", coded);
        node.put("unchanged", unchanged);
        node.put("rejected", rejected);
        node.put("events", events);
        node.put("detail", detail);
        var list = node.putArray("rejections");
        rejections.forEach(rejection -> list.add(Wire.rejection(rejection)));
        return node;
    }
}
