package welvaren.content;

/// A drawing in the text.
///
/// @param name what it is called in addresses: made of what it shows, so that it changes with it
/// @param width of its canvas, in the units in which it is drawn; pixels on a phone
/// @param height of its canvas, in the same units
/// @param svg checked: it runs nothing and fetches nothing
/// @param text what it shows, for who cannot see it
public record Diagram(
        String key, String title, String name, int width, int height, String svg, RichText text) {}
