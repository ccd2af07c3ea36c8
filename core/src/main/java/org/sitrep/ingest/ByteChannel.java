// SPDX-License-Identifier: Apache-2.0
package org.sitrep.ingest;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes in memory as a channel, for a library that asks a channel for its length. */
final class ByteChannel implements SeekableByteChannel {
    private final Bytes bytes;
    private int position;

    ByteChannel(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(ByteBuffer destination) {
        if (position >= bytes.length()) {
            return -1;
        }
        Bytes next = bytes.part(position, destination.remaining());
        destination.put(next.buffer());
        position += next.length();
        return next.length();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = (int) Math.min(bytes.length(), newPosition);
        return this;
    }

    @Override
    public long size() {
        return bytes.length();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
