package org.parkcert.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A headless Chromium for tests, in Chinese and on China's time: {@code @RegisterExtension Browser browser = new
 * Browser()}. One process serves all tests; each test has a context (cookies, storage) of its own.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> EXECUTABLES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable BrowserContext context;
    private @Nullable Page page;

    /** Work with a page where no test runs. */
    @FunctionalInterface
    public interface Work {
        void with(Page page) throws IOException;
    }

    /** For a main method: a browser that is closed after the work. */
    public static void outsideOfTests(Work work) throws IOException {
        var chromium = Chromium.launch();
        try {
            work.with(chromium.browser().newPage());
        } finally {
            chromium.close();
        }
    }

    /** The page of this test. */
    public Page page() {
        return Objects.requireNonNull(page, "a browser has a page only while a test runs");
    }

    /** Another page of this test, such as a second window of the same person. */
    public Page newPage() {
        return Objects.requireNonNull(context, "a browser has pages only while a test runs")
                .newPage();
    }

    /** Writes the whole page to {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        var picture = SCREENSHOTS.resolve(name + ".png");
        page().screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        return picture;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        var chromium = test.getRoot()
                .getStore(Namespace.create(Browser.class))
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class)
                .browser();
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 800));
        page = context.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (context != null) {
            context.close();
        }
        context = null;
        page = null;
    }

    /** The process; JUnit closes it after the last test. */
    private record Chromium(Playwright playwright, com.microsoft.playwright.Browser browser)
            implements CloseableResource {

        static Chromium launch() {
            var executable = executable();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS);
            return new Chromium(playwright, playwright.chromium().launch(options));
        }

        private static Path executable() {
            return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                    .flatMap(folder -> EXECUTABLES.stream().map(Path.of(folder)::resolve))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Chromium on the PATH (looked for "
                            + String.join(", ", EXECUTABLES) + "): apt-get install chromium fonts-noto-cjk"));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
