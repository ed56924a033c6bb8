package org.parkcert.content;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where contents lie: a directory unless told otherwise. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(S3Settings.class)
class ContentPlaces {

    @Bean
    Shelf shelf(@Value("${parkcert.content.directory:./data/content}") Path directory, S3Settings s3) {
        return s3.given() ? S3Shelf.open(s3, directory) : new DirectoryShelf(directory);
    }
}
