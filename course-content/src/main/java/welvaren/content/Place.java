package welvaren.content;

/// Where in which file, for a lecturer to find. Lines count from 1.
record Place(String path, int line) {

    Place down(int lines) {
        return new Place(path, line + lines);
    }

    @Override
    public String toString() {
        return path + " line " + line;
    }
}
