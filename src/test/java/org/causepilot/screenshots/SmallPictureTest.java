package org.causepilot.screenshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallPictureTest {

    private static final int SIDE = 64;

    @Test
    void keepsEveryColourOfAPictureThatHasFew() throws IOException {
        BufferedImage few = picture((x, y) -> x / 2 * 8 << 8 | 0x11);

        BufferedImage small = read(SmallPicture.of(png(few)));

        for (int x = 0; x < SIDE; x++) {
            assertThat(small.getRGB(x, SIDE / 2)).isEqualTo(few.getRGB(x, SIDE / 2));
        }
    }

    @Test
    void takesColoursThatAreCloseToEachOtherForOne() throws IOException {
        BufferedImage many = picture((x, y) -> x * 4 << 16 | y * 4 << 8);

        byte[] bytes = SmallPicture.of(png(many));

        BufferedImage small = read(bytes);
        assertThat(small.getColorModel().getPixelSize()).isEqualTo(Byte.SIZE);
        for (int x = 0; x < SIDE; x++) {
            int there = many.getRGB(x, x);
            int here = small.getRGB(x, x);
            assertThat(Math.abs((there >> 16 & 0xFF) - (here >> 16 & 0xFF))).isLessThan(64);
            assertThat(Math.abs((there >> 8 & 0xFF) - (here >> 8 & 0xFF))).isLessThan(64);
        }
    }

    private static BufferedImage picture(IntBinaryOperator colour) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                picture.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return picture;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
