package welvaren.search;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import welvaren.testing.StoreTest;

/// A test of search on the real database, with an index of its own on disk.
@TestPropertySource(properties = "welvaren.data=target/search-test/${random.uuid}")
@Import(SearchTest.Following.class)
abstract class SearchTest extends StoreTest {

    /// Stores are tested without it; the index counts on hearing of each new catalogue.
    @ComponentScan(
            basePackages = "welvaren.content",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "welvaren\\.content\\.CatalogueFollower"))
    static class Following {}
}
