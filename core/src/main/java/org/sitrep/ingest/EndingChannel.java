// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A file to be read, for readers that may not notice its end: who asks for more again and again
 * gets an exception. jwarc 0.36 reads on forever behind a record that is followed by a buffer full
 * of line ends and then by nothing.
 */
final class EndingChannel implements SeekableByteChannel {
    /** So often the end is told: more than any reader asks that takes it for an answer. */
    private static final int PATIENCE = 100;

    private final FileChannel file;
    private int ended;

    EndingChannel(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = file.read(into);
        ended = count < 0 ? ended + 1 : 0;
        if (ended > PATIENCE) {
            throw new EOFException("the archive ends here");
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        file.position(to);
        ended = 0;
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
