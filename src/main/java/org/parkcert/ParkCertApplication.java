package org.parkcert;

import java.util.TimeZone;
import org.parkcert.shared.ChinaTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** parkcert: 人力资源服务产业园认定管理平台. */
@SpringBootApplication
public class ParkCertApplication {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone(ChinaTime.ZONE));
    }

    public static void main(String[] args) {
        SpringApplication.run(ParkCertApplication.class, args);
    }
}
