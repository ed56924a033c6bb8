package org.parkcert;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** parkcert: 人力资源服务产业园认定管理平台. */
@SpringBootApplication
public class ParkCertApplication {

    public static void main(String[] args) {
        SpringApplication.run(ParkCertApplication.class, args);
    }
}
