package welvaren.finding;

import java.util.List;
import welvaren.content.ContentFolders;
import welvaren.content.ContentReader;
import welvaren.content.Reading;

/// What can be found in the content that comes with the product, without a database.
public final class ShippedFindables {

    private ShippedFindables() {}

    public static List<Findable> all() {
        return switch (ContentReader.read(ContentFolders.shipped().files())) {
            case Reading.Sound sound -> Findables.all(sound.catalogue()).toList();
            case Reading.Unsound unsound -> throw new IllegalStateException(unsound.toString());
        };
    }
}
