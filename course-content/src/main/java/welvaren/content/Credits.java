package welvaren.content;

import java.util.List;

/// Who wrote something and under which licence others may use it.
public record Credits(List<String> authors, String licence) {}
