package welvaren.testing;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import welvaren.disk.FreeSpace;

/// A disk that a test fills and empties; at first there is plenty of room.
@Component
@Primary
public class TestDisk implements FreeSpace {

    private static final DataSize TOTAL = DataSize.ofGigabytes(100);
    private static final DataSize PLENTY = DataSize.ofGigabytes(50);

    private volatile DataSize free = PLENTY;

    @Override
    public Room now() {
        return new Room(free.toBytes(), TOTAL.toBytes());
    }

    public void leave(DataSize room) {
        free = room;
    }

    public void makeRoom() {
        free = PLENTY;
    }
}
