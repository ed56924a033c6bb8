package org.parkcert.shared;

import java.time.ZoneId;

/** 北京时间: all dates of the platform are dates in Asia/Shanghai. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}
}
