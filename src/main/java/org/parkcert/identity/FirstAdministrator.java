package org.parkcert.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Directory.NewAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * 首个管理员: created by whoever starts the platform, never over the network; the engine's own page for that would serve
 * anybody as long as there is no administrator (CVE-2026-77226), and stays closed.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int SHORTEST_PASSWORD = 12;

    private final AccountStore accounts;
    private final Directory directory;
    private final Environment environment;
    private final @Nullable String userId;
    private final @Nullable Path passwordFile;

    FirstAdministrator(
            AccountStore accounts,
            Directory directory,
            Environment environment,
            @Value("${parkcert.admin.user:#{null}}") @Nullable String userId,
            @Value("${parkcert.admin.password-file:#{null}}") @Nullable Path passwordFile) {
        this.accounts = accounts;
        this.directory = directory;
        this.environment = environment;
        this.userId = userId;
        this.passwordFile = passwordFile;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.hasMembers(Groups.ADMINISTRATORS)) {
            if (userId != null) {
                LOG.info("平台已有管理员，启动参数 parkcert.admin.user 未起作用");
            }
        } else if (userId != null && passwordFile != null) {
            directory.register(new NewAccount(
                    userId, password(userId, passwordFile), "平台管理员", null, "", null, Set.of(Groups.ADMINISTRATORS)));
            LOG.info("已创建首个管理员 {}；请删除密码文件，并在今后启动时去掉 parkcert.admin 参数", userId);
        } else if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.warn(
                    """
                    平台还没有管理员。请把密码（至少 {} 个字符）写入一个只有您能读的文件，并带上以下参数启动一次：
                        --parkcert.admin.user=<用户名> --parkcert.admin.password-file=<密码文件>""",
                    SHORTEST_PASSWORD);
        }
    }

    private static String password(String userId, Path file) {
        String password;
        try {
            password = Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException("不能读取管理员的密码文件 " + file + "，请检查路径和权限", unreadable);
        }
        if (password.length() < SHORTEST_PASSWORD || password.equals(userId)) {
            throw new IllegalStateException("管理员的密码至少要有 " + SHORTEST_PASSWORD + " 个字符，且不能与用户名相同，请修改密码文件 " + file);
        }
        return password;
    }
}
