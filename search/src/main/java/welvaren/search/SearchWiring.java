package welvaren.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import welvaren.change.ChangeFeed;
import welvaren.change.Follower;

@Configuration(proxyBeanMethods = false)
class SearchWiring {

    @Bean
    Follower searchFollower(ChangeFeed feed, IndexKeeper keeper) {
        return feed.follower("search", keeper);
    }
}
