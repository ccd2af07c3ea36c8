// SPDX-License-Identifier: Apache-2.0
package org.sitrep.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Structures in Thrift's compact protocol, in which Parquet writes all that is not data.
 *
 * <p>Fields are written in ascending order of their numbers; each is led by the distance from the
 * one before and its type. Not thread-safe.
 */
final class Thrift {
    private static final int I16 = 4;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteBuilder out;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    Thrift(ByteBuilder out) {
        this.out = out;
    }

    /** Writes fields. */
    interface Body {
        void write();
    }

    /** The outermost structure. */
    void struct(Body body) {
        outer.push(last);
        last = 0;
        body.write();
        out.put(0);
        last = outer.pop();
    }

    void struct(int field, Body body) {
        head(field, STRUCT);
        struct(body);
    }

    void i16(int field, int value) {
        head(field, I16);
        out.putVarint(zigzag(value));
    }

    void i32(int field, int value) {
        head(field, I32);
        out.putVarint(zigzag(value));
    }

    void i64(int field, long value) {
        head(field, I64);
        out.putVarint(zigzag(value));
    }

    void text(int field, String value) {
        bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(int field, byte[] value) {
        head(field, BINARY);
        element(value);
    }

    /** A list of structures, each written by one call of {@link #struct(Body)}. */
    void structs(int field, int size, Body bodies) {
        head(field, LIST);
        list(size, STRUCT);
        bodies.write();
    }

    void numbers(int field, List<Integer> values) {
        head(field, LIST);
        list(values.size(), I32);
        for (int value : values) {
            out.putVarint(zigzag(value));
        }
    }

    void texts(int field, String... values) {
        head(field, LIST);
        list(values.length, BINARY);
        for (String value : values) {
            element(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void element(byte[] value) {
        out.putVarint(value.length);
        out.put(value, 0, value.length);
    }

    private void list(int size, int type) {
        if (size < 15) {
            out.put((size << 4) | type);
        } else {
            out.put(0xF0 | type);
            out.putVarint(size);
        }
    }

    private void head(int field, int type) {
        int distance = field - last;
        if (distance <= 0
                || distance > 15) { // no structure of Parquet that is written has such gaps
            throw new IllegalArgumentException("field " + field + " behind " + last);
        }
        out.put((distance << 4) | type);
        last = field;
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }
}
