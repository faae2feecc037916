package org.causepilot.connection.entity;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/** Connection strings made of random parts, the same ones in every run. */
final class AnyString {

    /** Where parsers and readers stumble: combining marks, right-to-left scripts, beyond the basic plane. */
    private static final List<int[]> BLOCKS = List.of(
            new int[] {0x0300, 0x036f}, // combining marks
            new int[] {0x0590, 0x06ff}, // Hebrew, Arabic
            new int[] {0xfb1d, 0xfdff}, // Arabic presentation forms, non-characters among them
            new int[] {0x1f300, 0x1faff}, // emoji
            new int[] {0x20000, 0x2a6df}); // ideographs of the second plane

    private final Random random;

    AnyString(long seed) {
        random = new Random(seed);
    }

    ConnectionString next() {
        return ConnectionString.of(
                new Endpoint(host(), 1 + random.nextInt(65_535)),
                name(),
                new Credentials(name(), text(40, codePoint -> !Characters.isControl(codePoint))),
                new ConnectionOptions(
                        Optional.of(SslMode.values()[random.nextInt(6)]).filter(mode -> random.nextBoolean()),
                        Optional.of(Duration.ofSeconds(random.nextInt(40))).filter(time -> random.nextBoolean()),
                        Optional.of(text(40, c -> c >= 0x20 && c < 0x7f)).filter(name -> random.nextBoolean())));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Host host() {
        return switch (random.nextInt(4)) {
            case 0 -> Host.parse("[" + new IpAddress(bytes(16)) + "]");
            case 1 -> Host.parse(new IpAddress(bytes(4)).toString());
            case 2 -> Host.parse("localhost");
            default -> Host.parse(label() + "." + label() + "." + "example");
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = random.nextInt(3) == 0 ? 0 : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String label() {
        return "x" + Long.toString(random.nextLong(), 36).replace('-', 'z').toLowerCase(Locale.ROOT);
    }

    private String name() {
        return text(15, c -> !Characters.isControl(c) && !Characters.isInvisible(c));
    }

    private String text(int longest, IntPredicate allowed) {
        int length = 1 + random.nextInt(longest);
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            int codePoint = codePoint();
            if (!Characters.isBroken(codePoint) && allowed.test(codePoint)) {
                text.appendCodePoint(codePoint);
            }
        }
        return Mask.covers(text.toString()) ? "plain" : text.toString();
    }

    /** Half of it ASCII, where the grammar lives; the rest from the whole of Unicode, the awkward blocks above all. */
    private int codePoint() {
        List<IntSupplier> choices = List.of(
                () -> random.nextInt(0x80),
                () -> random.nextInt(0x80),
                () -> random.nextInt(0x110000),
                () -> within(BLOCKS.get(random.nextInt(BLOCKS.size()))));
        return choices.get(random.nextInt(choices.size())).getAsInt();
    }

    private int within(int[] block) {
        return block[0] + random.nextInt(block[1] - block[0] + 1);
    }
}
