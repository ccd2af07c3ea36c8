// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.knowledge.Tsv;

/** The first bytes by which files that are no text are known. Source: {@code signatures.tsv}. */
final class Signatures {
    private static final int ANY = -1;

    private final List<Signature> signatures = new ArrayList<>();

    private record Signature(List<Integer> bytes, Kind kind) {}

    /**
     * A kind of file.
     *
     * @param isPdf whether Sitrep reads it, as a PDF
     */
    record Kind(String what, boolean isPdf) {}

    Signatures() {
        for (Tsv.Row row : Tsv.read(Signatures.class, "/org/sitrep/ingest/signatures.tsv")) {
            String hex = row.cell(0);
            if (hex.isEmpty() || hex.length() % 2 != 0 || row.cell(1).isEmpty()) {
                throw row.fault("a signature has pairs of hexadecimal digits and a name");
            }
            List<Integer> bytes = new ArrayList<>();
            for (int i = 0; i < hex.length(); i += 2) {
                String pair = hex.substring(i, i + 2);
                try {
                    bytes.add(pair.equals("??") ? ANY : Integer.parseInt(pair, 16));
                } catch (NumberFormatException problem) {
                    throw row.fault(pair + " is no hexadecimal byte");
                }
            }
            String reader = row.cell(2);
            if (!reader.isEmpty() && !reader.equals("pdf")) {
                throw row.fault("there is no reader " + reader);
            }
            signatures.add(new Signature(bytes, new Kind(row.cell(1), !reader.isEmpty())));
        }
    }

    /** What the bytes are, when they begin like a file that is no text. */
    Optional<Kind> recognize(Bytes bytes) {
        for (Signature signature : signatures) {
            if (matches(signature.bytes(), bytes)) {
                return Optional.of(signature.kind());
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<Integer> signature, Bytes bytes) {
        if (bytes.length() < signature.size()) {
            return false;
        }
        for (int i = 0; i < signature.size(); i++) {
            if (signature.get(i) != ANY && signature.get(i) != (bytes.get(i) & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
