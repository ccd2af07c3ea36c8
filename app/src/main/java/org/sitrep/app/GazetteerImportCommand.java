// SPDX-License-Identifier: Apache-2.0
package org.sitrep.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.knowledge.Countries;
import org.sitrep.knowledge.Gazetteer;
import org.sitrep.knowledge.GazetteerImport;
import org.sitrep.knowledge.GazetteerImport.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep gazetteer import}: a dump of GeoNames becomes a gazetteer. */
@Command(
        name = "import",
        description = {
            "Makes a gazetteer of a dump of GeoNames.",
            "It is read beside the bundled one: ./sitrep code --gazetteer FILE INPUT..."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeList = {
            "0:made",
            "1:made, and some lines were no rows; the first of them are told",
            "2:the command line is wrong",
            "3:a file cannot be read or written, or none of its rows is left"
        },
        footer = {
            "",
            "Examples:",
            "  ./sitrep gazetteer import SD.zip",
            "  ./sitrep gazetteer import allCountries.zip --country ML,NE,BF --out sahel.places",
            "  ./sitrep gazetteer import UA.txt alternateNamesV2.zip --features P,A,STM",
            "",
            "The dumps lie at https://download.geonames.org/export/dump/ and are under CC BY 4.0:",
            "name GeoNames when you pass on what was coded with them."
        })
final class GazetteerImportCommand implements Callable<Integer> {
    /** What the files are called, so that a folder of them can be given. */
    static final String ENDING = ".places";

    /** Rejected lines that are told on standard error; the rest is counted. */
    private static final int TOLD = 20; // guess: a screen

    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Tables of GeoNames, plain or packed: allCountries.txt, a country's "
                            + "XX.txt, and alternateNamesV2.txt, admin1CodesASCII.txt, admin2Codes.txt "
                            + "for more names.")
    private List<Path> files = List.of();

    @Option(
            names = "--country",
            paramLabel = "XX",
            split = ",",
            description = "Only these countries, by their ISO codes. Default: all in the files.")
    private List<String> countries = List.of();

    @Option(
            names = "--features",
            paramLabel = "LIST",
            split = ",",
            description =
                    "Feature classes (P), codes (AIRB) or beginnings of codes (CMP*) to take; "
                            + "or all. Default: settlements, divisions and what news of conflict names: "
                            + "camps, bases, airports, bridges, dams, islands, regions.")
    private List<String> features = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to write it. Default: the name of the first file with the ending "
                            + ".places, in this folder.")
    private @Nullable Path out;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Write every line that is no row: file, number, reason.")
    private @Nullable Path rejected;

    GazetteerImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), file + " is no file");
            }
        }
        GazetteerImport.Choice choice = new GazetteerImport.Choice(codes(), features());
        Path target = out == null ? standard(files.getFirst()) : out;
        if (OutputFile.isStandard(Optional.of(target))
                && OutputFile.isStandard(Optional.ofNullable(rejected))) {
            throw OutputFile.twice(spec, "--out", "--rejected");
        }
        if (Files.isDirectory(target)) {
            throw new ParameterException(spec.commandLine(), "--out: " + target + " is a folder");
        }
        Gazetteer listed = Gazetteer.open(Surroundings.data());
        PrintStream err = surroundings.err();
        List<String> told = new ArrayList<>();
        Optional<Account> account;
        try (OutputFile file =
                OutputFile.openIfNamed(Optional.ofNullable(rejected), surroundings.out())) {
            Writer list = file.writer();
            GazetteerImport.Rejections rejections =
                    (name, line, why) -> {
                        if (told.size() < TOLD) {
                            told.add(name + ":" + line + ": " + why);
                        }
                        list.write(name + '\t' + line + '\t' + why + '\n');
                    };
            account =
                    OutputFile.make(
                            target,
                            surroundings.out(),
                            places ->
                                    GazetteerImport.run(files, choice, listed, places, rejections));
            file.commit();
        }
        told.forEach(err::println);
        if (account.isEmpty()) {
            throw new IOException(
                    "no row of GeoNames is left of "
                            + String.join(", ", files.stream().map(Path::toString).toList())
                            + "; nothing was written");
        }
        tell(account.get(), target, told.size());
        return account.get().rejected() > 0 ? Sitrep.REJECTIONS : 0;
    }

    private void tell(Account account, Path target, int told) {
        PrintStream err = surroundings.err();
        if (account.rejected() > told) {
            err.println("... and " + number(account.rejected() - told) + " more (--rejected FILE)");
        }
        err.println(
                number(account.lines())
                        + " lines: "
                        + number(account.rows())
                        + " rows taken, "
                        + number(account.otherCountries())
                        + " of other countries, "
                        + number(account.otherFeatures())
                        + " of other features, "
                        + number(account.rejected())
                        + " rejected");
        err.println(
                target
                        + ": "
                        + number(account.places())
                        + " places under "
                        + number(account.names())
                        + " names, "
                        + number(account.bytes())
                        + " bytes; "
                        + number(account.nameless())
                        + " places have no name in Latin letters");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private Set<String> codes() {
        Countries known = Countries.bundled();
        Set<String> codes = new TreeSet<>();
        for (String country : countries) {
            codes.add(
                    known.byCode(country.strip().toUpperCase(Locale.ROOT))
                            .map(Countries.Country::alpha2)
                            .orElseThrow(
                                    () ->
                                            new ParameterException(
                                                    spec.commandLine(),
                                                    "--country: no country has the code "
                                                            + country)));
        }
        return codes;
    }

    private List<String> features() {
        for (String feature : features) {
            if (!feature.equalsIgnoreCase("all") && !feature.matches("[A-Za-z0-9]{1,9}\\*?")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--features: " + feature + " is no class and no code of GeoNames");
            }
        }
        return features;
    }

    /** {@code UA.places} for {@code dumps/UA.zip}. */
    private static Path standard(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return Path.of((dot > 0 ? name.substring(0, dot) : name) + ENDING);
    }
}
