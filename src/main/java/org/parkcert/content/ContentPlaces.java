package org.parkcert.content;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where contents lie: a directory unless told otherwise. */
@Configuration
@EnableScheduling
class ContentPlaces {

    @Bean
    Shelf shelf(@Value("${parkcert.content.directory:./data/content}") Path directory) {
        return new DirectoryShelf(directory);
    }
}
