package welvaren.change;

import java.time.Duration;

/// What a follower has not read yet.
///
/// @param rows how many rows of the feed
/// @param age how long ago the first of them was written; zero when there is none
public record Lag(long rows, Duration age) {}
