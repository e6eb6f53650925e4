package welvaren.search;

import org.springframework.test.context.TestPropertySource;
import welvaren.testing.StoreTest;

/// A test of search on the real database, with an index of its own on disk.
@TestPropertySource(properties = "welvaren.data=target/search-test/${random.uuid}")
abstract class SearchTest extends StoreTest {}
