package welvaren.content;

import java.util.List;

/// A part of a unit: a heading with text and activities in reading order.
public record Part(String key, String title, List<Block> blocks) {

    /// A piece of a part, in reading order.
    public sealed interface Block {}

    /// Text between activities.
    public record Prose(RichText text) implements Block {}

    /// A drawing, explained in words.
    public record Picture(Diagram diagram) implements Block {}

    /// An activity at its place in the text.
    public record Exercise(Activity activity) implements Block {}

    public Part {
        blocks = List.copyOf(blocks);
    }

    public List<Activity> activities() {
        return blocks.stream()
                .filter(Exercise.class::isInstance)
                .map(block -> ((Exercise) block).activity())
                .toList();
    }

    public List<Diagram> diagrams() {
        return blocks.stream()
                .filter(Picture.class::isInstance)
                .map(block -> ((Picture) block).diagram())
                .toList();
    }

    /// The text of the part without its activities, one line for each block.
    public String plain() {
        var lines = new StringBuilder();
        for (var block : blocks) {
            if (block instanceof Prose(var text)) {
                lines.append(text.plain()).append('\n');
            }
        }
        return lines.toString().strip();
    }

    /// Reading time and the minutes of its required activities, without what is done elsewhere.
    public int minutes() {
        var words = 0;
        var minutes = 0;
        for (var block : blocks) {
            switch (block) {
                case Prose(var text) -> words += text.words();
                case Picture _ -> {}
                case Exercise(var activity) -> {
                    if (activity.required() && !activity.isElsewhere()) {
                        minutes += activity.minutes();
                    }
                }
            }
        }
        return minutes + CourseUnit.reading(words);
    }
}
