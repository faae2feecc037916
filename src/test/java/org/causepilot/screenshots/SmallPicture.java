package org.causepilot.screenshots;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture of a page as a PNG of 64 colours, a fraction of its size: pages have few colours, and the edges of letters many
 * that nobody tells apart. By median cut: the box of colours that spreads most is halved until there are enough.
 */
final class SmallPicture {

    private static final int COLOURS = 64;
    private static final int[] CHANNELS = {16, 8, 0};

    private SmallPicture() {}

    static byte[] of(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Map<Integer, Integer> histogram = new HashMap<>();
        for (int pixel : pixels) {
            histogram.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Box> boxes = boxes(histogram);
        BufferedImage small = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette(boxes));
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < boxes.size(); place++) {
            for (int colour : boxes.get(place).colours()) {
                places.put(colour, place);
            }
        }
        int[] indexes = new int[pixels.length];
        for (int index = 0; index < pixels.length; index++) {
            indexes[index] = places.get(pixels[index] & 0xFFFFFF);
        }
        small.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), indexes);
        return written(small);
    }

    private static List<Box> boxes(Map<Integer, Integer> histogram) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(List.copyOf(histogram.keySet()), histogram));
        while (boxes.size() < COLOURS) {
            Box widest =
                    boxes.stream().max(Comparator.comparingLong(Box::weight)).orElseThrow();
            if (widest.colours().size() < 2) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        return boxes;
    }

    private static IndexColorModel palette(List<Box> boxes) {
        byte[][] channels = new byte[CHANNELS.length][boxes.size()];
        for (int place = 0; place < boxes.size(); place++) {
            int colour = boxes.get(place).mostFrequent();
            for (int channel = 0; channel < CHANNELS.length; channel++) {
                channels[channel][place] = (byte) (colour >> CHANNELS[channel]);
            }
        }
        return new IndexColorModel(Byte.SIZE, boxes.size(), channels[0], channels[1], channels[2]);
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), "png")
                .next();
        ImageWriteParam best = writer.getDefaultWriteParam();
        best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        best.setCompressionQuality(0);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), best);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Colours that become one, and how often each is there. */
    private record Box(List<Integer> colours, Map<Integer, Integer> histogram) {

        /** The most frequent colour stays exactly as it is: surfaces are seen, edges are not. */
        int mostFrequent() {
            return colours.stream().max(Comparator.comparing(histogram::get)).orElseThrow();
        }

        long weight() {
            return colours.size() < 2 ? 0 : (long) spread(widestChannel()) * colours.size();
        }

        List<Box> halves() {
            int channel = widestChannel();
            List<Integer> sorted = colours.stream()
                    .sorted(Comparator.comparingInt(colour -> part(colour, channel)))
                    .toList();
            int middle = sorted.size() / 2;
            return List.of(
                    new Box(sorted.subList(0, middle), histogram),
                    new Box(sorted.subList(middle, sorted.size()), histogram));
        }

        private int widestChannel() {
            int widest = CHANNELS[0];
            for (int channel : CHANNELS) {
                widest = spread(channel) > spread(widest) ? channel : widest;
            }
            return widest;
        }

        private int spread(int channel) {
            int least = 255;
            int most = 0;
            for (int colour : colours) {
                least = Math.min(least, part(colour, channel));
                most = Math.max(most, part(colour, channel));
            }
            return most - least;
        }

        private static int part(int colour, int channel) {
            return colour >> channel & 0xFF;
        }
    }
}
