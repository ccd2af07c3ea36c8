// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.export.RecordLine;
import org.sitrep.ingest.PageReader;
import org.sitrep.model.Input;
import org.sitrep.model.Outcome;
import org.sitrep.model.Page;
import org.sitrep.model.Rejection;
import org.sitrep.store.Added;
import org.sitrep.store.Coding;

/**
 * Codes and stores what is sent, one import after the other, on threads of its own: neither a
 * request nor the page ever waits for the coder. Safe for many threads.
 */
final class Imports implements AutoCloseable {
    /** Imports that may wait; their bytes are in memory. // guess */
    private static final int MOST_WAITING = 16;

    /** Imports that are remembered. // guess */
    private static final int MOST_KEPT = 200;

    /** Documents that go into the store in one transaction. // guess */
    private static final int TOGETHER = 32;

    /**
     * Tells apart what people give one name: of 1,000 such pages, two agree once in 8,000 times.
     */
    private static final int DIGITS_OF_AN_ID = 8;

    /** 64 bits: nobody guesses the address of another's import. */
    private static final int DIGITS_OF_A_JOB = 16;

    private final Desk.Parts parts;
    private final Tokens tokens;
    private final Map<String, ImportJob> jobs = new ConcurrentSkipListMap<>();
    private final ThreadPoolExecutor queue =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name("imports").daemon().factory());
    private final ExecutorService workers;
    private int count;
    private volatile Desk.@Nullable Coder coder;

    /** Something that was sent. */
    static final class Sent {
        private final String name;
        private final byte[] bytes;
        private final String digest;

        Sent(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
            this.digest =
                    HexFormat.of().formatHex(Tokens.sha256(bytes)).substring(0, DIGITS_OF_AN_ID);
        }

        /** A label; its ending says what it is. */
        String name() {
            return name;
        }

        /**
         * The id of what has none of its own. Many pages are saved as {@code index.html}: the name
         * alone would let one take the place of another.
         */
        String idOf(String read) {
            return read.equals(name) || read.startsWith(name + ":")
                    ? name + "#" + digest + read.substring(name.length())
                    : read;
        }

        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    Imports(Desk.Parts parts, Tokens tokens) {
        this.parts = parts;
        this.tokens = tokens;
        this.workers =
                Executors.newFixedThreadPool(
                        Math.max(1, parts.threads()),
                        Thread.ofPlatform().name("coder-", 1).daemon().factory());
    }

    /** What the coder is, once it was opened. */
    Optional<Coding> coding() {
        return Optional.ofNullable(coder).map(Desk.Coder::coding);
    }

    /** Begins an import; empty when too many wait. */
    synchronized Optional<ImportJob> start(String who, List<Sent> sent) {
        count++;
        // The number keeps them in order, the rest keeps them from being guessed.
        String id =
                String.format(java.util.Locale.ROOT, "%06d-", count)
                        + Tokens.digest(tokens.next()).substring(0, DIGITS_OF_A_JOB);
        ImportJob job = new ImportJob(id, who, sent.size());
        try {
            queue.execute(() -> run(job, sent));
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
        jobs.put(id, job);
        while (jobs.size() > MOST_KEPT) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        return Optional.of(job);
    }

    Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Newest first. */
    List<ImportJob> all() {
        return new ArrayList<>(jobs.values()).reversed();
    }

    private void run(ImportJob job, List<Sent> sent) {
        try {
            job.begin();
            Desk.Coder opened = opened();
            PageReader reader = PageReader.standard(InputStream.nullInputStream());
            List<Future<RecordLine>> ahead = new ArrayList<>();
            for (Sent one : sent) {
                try (Stream<Outcome<Page>> pages = reader.read(one.name(), one.open())) {
                    for (Iterator<Outcome<Page>> all = pages.iterator(); all.hasNext(); ) {
                        Outcome<Page> page = named(all.next(), one);
                        job.read();
                        if (isKnown(page, opened)) {
                            job.unchanged();
                            continue;
                        }
                        ahead.add(workers.submit(() -> code(opened, page)));
                        if (ahead.size() == TOGETHER) {
                            store(job, ahead, opened);
                        }
                    }
                }
            }
            store(job, ahead, opened);
            job.end();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            job.fail("The server was stopped.");
        } catch (IOException | ExecutionException | RuntimeException | Error problem) {
            String id = UUID.randomUUID().toString();
            parts.faults().accept(id, problem);
            job.fail("The server has a fault; its own log has it under " + id + ".");
        }
    }

    private static Outcome<Page> named(Outcome<Page> read, Sent sent) {
        return switch (read) {
            case Outcome.Usable<Page>(var page) ->
                    Outcome.usable(
                            new Page(
                                    sent.idOf(page.id()),
                                    page.input(),
                                    page.media(),
                                    page.content(),
                                    page.given()));
            case Outcome.Rejected<Page>(var no) ->
                    Outcome.rejected(
                            new Rejection(
                                    sent.idOf(no.id()),
                                    no.input(),
                                    no.stage(),
                                    no.reason(),
                                    no.detail()));
        };
    }

    /** A fault costs the document that it happens at, and no other. */
    private RecordLine code(Desk.Coder opened, Outcome<Page> read) {
        try {
            return opened.code(read);
        } catch (RuntimeException | Error fault) {
            String id = UUID.randomUUID().toString();
            parts.faults().accept(id, fault);
            return new RecordLine.Rejected(
                    switch (read) {
                        case Outcome.Rejected<Page>(var rejection) -> rejection;
                        case Outcome.Usable<Page>(var page) ->
                                new Rejection(
                                        page.id(),
                                        page.input(),
                                        Rejection.Stage.NLP,
                                        Rejection.Reason.INTERNAL_ERROR,
                                        "the program has a fault at this text; its own log has it"
                                                + " under "
                                                + id);
                    });
        }
    }

    private Desk.Coder opened() throws IOException {
        Desk.Coder known = coder;
        if (known == null) {
            known = parts.coder().open();
            coder = known;
        }
        return known;
    }

    private boolean isKnown(Outcome<Page> page, Desk.Coder opened) {
        return page instanceof Outcome.Usable<Page>(var usable)
                && isKnown(usable.id(), usable.input(), opened);
    }

    private boolean isKnown(String id, Input input, Desk.Coder opened) {
        return parts.project().isCurrent(id, input.sha256(), opened.coding());
    }

    private void store(ImportJob job, List<Future<RecordLine>> ahead, Desk.Coder opened)
            throws InterruptedException, ExecutionException {
        List<RecordLine> lines = new ArrayList<>();
        for (Future<RecordLine> one : ahead) {
            lines.add(one.get());
        }
        ahead.clear();
        if (Thread.interrupted()) {
            // A coder that was interrupted too is no fault of its document.
            throw new InterruptedException();
        }
        if (lines.isEmpty()) {
            return;
        }
        List<Added> added = parts.project().add(lines, opened.coding());
        for (int i = 0; i < lines.size(); i++) {
            job.added(lines.get(i), added.get(i));
        }
    }

    @Override
    public void close() {
        queue.shutdownNow();
        workers.shutdownNow();
    }
}
