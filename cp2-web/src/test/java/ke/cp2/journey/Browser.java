package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.support.PortalProcess;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium on the portal, in the words of a visitor. Every page that it comes to is looked
 * over: nothing for axe-core to find (WCAG 2.2 AA), nothing wider than the screen, no violation of
 * the content policy and no other error in the console.
 */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How often it is looked: a page is there sooner than a tenth of a second after the last. */
    private static final Duration LOOK = Duration.ofMillis(25);

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String AXE = resource("/axe.min.js");

    private static final String VIOLATIONS =
            "const done = arguments[1];"
                    + "axe.run({runOnly: {type: 'tag', values: arguments[0]},"
                    + " resultTypes: ['violations']})"
                    + ".then(found => done(found.violations.map(fault =>"
                    + " `${fault.id}: ${fault.help} ${fault.nodes.slice(0, 3).map(n => n.html)}`)))"
                    + ".catch(failure => done([String(failure)]))";

    /**
     * Pages that axe-core has seen, over all journeys: path and whether it had errors. Languages
     * differ in texts only, which are held in step: one of them is looked at, whichever comes
     * first.
     */
    private static final Set<String> SEEN = new HashSet<>();

    /**
     * What is to be seen on a page, in one go. Languages as default: forms whose first button,
     * which Enter presses, is one of the languages.
     */
    private static final String LOOK_OVER =
            "const root = document.documentElement;"
                    + "return {path: location.pathname,"
                    + " address: location.pathname + location.search,"
                    + " errors: document.querySelector('.notice-error') !== null,"
                    + " tooWide: root.scrollWidth - root.clientWidth,"
                    + " languagesAsDefault: [...document.forms].filter(form => [...form.elements]"
                    + ".find(e => e.type === 'submit')?.name === 'lang').map(form => form.id),"
                    + " unknown: root.textContent.match(/[?]{3}[a-zA-Z.0-9]+/g) ?? [],"
                    + " nowhere: [...document.querySelectorAll('a[href], form[action]')]"
                    + ".map(e => e.getAttribute('href') ?? e.getAttribute('action'))"
                    + ".filter(address => /null|undefined/.test(address)),"
                    + " outOfReach: [...document.querySelectorAll("
                    + "'.table-scroll, .ui-datatable-tablewrapper')]"
                    + ".filter(box => box.scrollWidth > box.clientWidth && box.tabIndex !== 0)"
                    + ".map(box => box.textContent.slice(0, 60))}";

    /** Browsers that a test has finished with: starting one takes longer than most pages. */
    private static final Map<String, Deque<ChromeDriver>> IDLE = new HashMap<>();

    private final PortalProcess portal;
    private final String kind;
    private final ChromeDriver driver;
    private String language = "en";
    private int pages;
    private boolean scripts = true;

    private Browser(PortalProcess portal, String kind, ChromeOptions options) {
        this.portal = portal;
        this.kind = kind;
        ChromeDriver idle = IDLE.computeIfAbsent(kind, any -> new ArrayDeque<>()).poll();
        this.driver = idle == null ? start(options) : idle;
    }

    private static ChromeDriver start(ChromeOptions options) {
        options.addArguments(
                "--headless=new",
                // A window without tabs and buttons: what nobody looks at is drawn, too.
                "--app=data:,",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars");
        if (Path.of("/usr/bin/chromium").toFile().exists()) {
            options.setBinary("/usr/bin/chromium");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver started = new ChromeDriver(service(), options);
        started.manage().timeouts().scriptTimeout(PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(started::quit));
        return started;
    }

    private static String resource(String name) {
        try (InputStream text = Browser.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeDriverService service() {
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        Path installed = Path.of("/usr/bin/chromedriver");
        if (installed.toFile().exists()) {
            service.usingDriverExecutable(installed.toFile());
        }
        return service.build();
    }

    /** A phone, 360 pixels wide. */
    static Browser phone(PortalProcess portal) {
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", 360, "height", 640, "pixelRatio", 1.0)));
        return new Browser(portal, "phone", options);
    }

    /** A desktop computer, 1280 pixels wide. */
    static Browser desktop(PortalProcess portal) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--window-size=1280,900");
        return new Browser(portal, "desktop", options);
    }

    /** Opens a page of the portal by its address. */
    Browser open(String address) {
        driver.get(portal.url(address));
        return arrived();
    }

    /** The portal in that language, on the current page from now on. */
    Browser speak(String language) {
        this.language = language;
        return open("/?lang=" + language);
    }

    /** The portal in the language that this browser spoke so far, English unless it was told. */
    Browser speaksOn() {
        return speak(language);
    }

    /** Chooses another language in the header, in the middle of what is done on the page. */
    Browser changeLanguage(String wanted) {
        language = wanted;
        return leave(driver.findElement(By.cssSelector("[data-language='" + wanted + "']")));
    }

    /** Loses the session, as after half an hour without a request. */
    Browser forgetSession() {
        driver.manage().deleteCookieNamed("CP2SESSION");
        return this;
    }

    /** Goes back as the browser's button does. */
    Browser back() {
        driver.navigate().back();
        return arrived();
    }

    /** From now on pages run no scripts. */
    Browser withoutScripts() {
        scripts = false;
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Of an English and a Kiswahili sentence the one that this reader is to find. */
    String words(String english, String kiswahili) {
        return "sw".equals(language) ? kiswahili : english;
    }

    /** Reads a sentence on the page; the test has it in both languages, the reader finds one. */
    Browser reads(String english, String kiswahili) {
        assertThat(text())
                .as(() -> "what " + address() + " says")
                .contains(words(english, kiswahili));
        return this;
    }

    /** Reads something that is the same in both languages: a number, a name, a reference. */
    Browser reads(String text) {
        return reads(text, text);
    }

    /** Waits for a sentence that comes by itself. */
    Browser awaits(String english, String kiswahili) {
        until(d -> text().contains(words(english, kiswahili)));
        return this;
    }

    /** Reads the refusal that stands beside a field, whole. */
    Browser readsBeside(String id, String english, String kiswahili) {
        assertThat(messageBeside(id)).isEqualTo(words(english, kiswahili));
        return this;
    }

    /** What stands beside a field because it was refused. */
    String messageBeside(String id) {
        assertThat(has(css(id) + "[aria-invalid='true']")).as("%s is refused", id).isTrue();
        return textOf(id + "-message");
    }

    /** Types into a field, whatever stood there before. */
    Browser fill(String id, String text) {
        WebElement field = field(id);
        String type = String.valueOf(field.getDomProperty("type"));
        if (!"file".equals(type)) {
            field.clear();
        }
        field.sendKeys(text);
        return this;
    }

    /** Chooses an option by its value, as soon as the list offers it. */
    Browser choose(String id, String value) {
        until(d -> has(css(id) + " option[value='" + value + "']"));
        calm();
        new Select(field(id)).selectByValue(value);
        calm();
        return this;
    }

    /** Chooses an option by what it says. */
    Browser chooseNamed(String id, String text) {
        new Select(field(id)).selectByVisibleText(text);
        calm();
        return this;
    }

    /** Chooses the first real option of a list. */
    Browser chooseFirst(String id) {
        until(d -> new Select(field(id)).getOptions().size() > 1);
        new Select(field(id)).selectByIndex(1);
        calm();
        return this;
    }

    /** Ticks a check box that may be ticked already. */
    Browser tick(String id) {
        WebElement box = field(id);
        if (!box.isSelected()) {
            box.click();
        }
        calm();
        return this;
    }

    /** Ticks a radio button or check box of a group by its value. */
    Browser pick(String group, String value) {
        WebElement option =
                driver.findElement(
                        By.cssSelector("input[name$='" + group + "'][value='" + value + "']"));
        driver.executeScript(
                "arguments[0].closest('details')?.setAttribute('open', '');"
                        + "arguments[0].scrollIntoView({block: 'center'})",
                option);
        if (!option.isSelected()) {
            option.click();
        }
        return this;
    }

    /** Presses a button that leads to another page, or to the same one anew. */
    Browser press(String id) {
        return leave(field(id));
    }

    /** Presses the only button of a form that leads to another page. */
    Browser submit(String form) {
        return leave(driver.findElement(By.cssSelector(css(form) + " :is(button, [type=submit])")));
    }

    /** Chooses a link or button by what it says, the first one on the page. */
    Browser pressNamed(String text) {
        String says = "[normalize-space()=\"" + text + "\"]";
        return leave(
                driver.findElement(
                        By.xpath(
                                "//main//a%1$s|//main//button%1$s|//nav//a%1$s|//main//input[@type='submit'][@value=\"%2$s\"]"
                                        .formatted(says, text))));
    }

    /** Types into the field with that label. */
    Browser fillNamed(String label, String text) {
        String says =
                "//label[normalize-space()=\"%1$s\" or starts-with(normalize-space(), \"%1$s (\")]"
                        .formatted(label);
        return fill(driver.findElement(By.xpath(says)).getDomAttribute("for"), text);
    }

    /** Presses Enter in a field, as people do who type. */
    Browser enter(String id) {
        WebElement field = field(id);
        return leave(field, () -> field.sendKeys(Keys.ENTER));
    }

    /** Presses a key together with Alt, where a page gives its buttons keys. */
    Browser pressAlt(String key) {
        return leave(focused(), () -> focused().sendKeys(Keys.chord(Keys.ALT, key)));
    }

    /** Follows the first link whose address contains this. */
    Browser follow(String address) {
        return leave(driver.findElement(By.cssSelector("a[href*='" + address + "']")));
    }

    /** Presses a button that asks before it acts, reads what it asks, and says yes. */
    Browser pressAndConfirm(String id, String english, String kiswahili) {
        field(id).click();
        WebElement yes =
                new WebDriverWait(driver, PATIENCE, LOOK)
                        .until(
                                d ->
                                        d
                                                .findElements(
                                                        By.cssSelector(".ui-confirmdialog-yes"))
                                                .stream()
                                                .filter(WebElement::isDisplayed)
                                                .findFirst()
                                                .orElse(null));
        assertThat(driver.findElement(By.cssSelector(".ui-confirm-dialog")).getText())
                .as("what is asked on %s", address())
                .contains(words(english, kiswahili));
        return leave(yes);
    }

    /** Presses a button that asks before it acts, and leaves the question by the keyboard. */
    Browser pressAndLeave(String id) {
        field(id).click();
        until(d -> focused().getDomAttribute("class").contains("ui-confirmdialog-no"));
        focused().sendKeys(Keys.ESCAPE);
        until(
                d ->
                        d.findElements(By.cssSelector(".ui-confirm-dialog")).stream()
                                .noneMatch(WebElement::isDisplayed));
        return this;
    }

    /** Is asked something: the question has the focus and stands in view, with its buttons. */
    Browser isAsked(String english, String kiswahili) {
        assertThat(focused().getText())
                .as(() -> "what has the focus on " + address())
                .contains(words(english, kiswahili));
        assertThat(focused().findElements(By.cssSelector("[type=submit]")))
                .isNotEmpty()
                .allMatch(this::inView);
        return this;
    }

    private boolean inView(WebElement element) {
        return Boolean.TRUE.equals(
                driver.executeScript(
                        "const box = arguments[0].getBoundingClientRect();"
                                + "return box.top >= 0 && box.bottom <= window.innerHeight",
                        element));
    }

    private WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /**
     * Clicks something that changes the page where it is, by ajax; does not wait for another one.
     */
    Browser click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
        calm();
        return this;
    }

    private Browser leave(WebElement element) {
        return leave(element, () -> click(element));
    }

    private Browser leave(WebElement element, Runnable act) {
        driver.executeScript(
                "window.leftByJourney = true; arguments[0].scrollIntoView({block: 'center'})",
                element);
        act.run();
        until(
                d ->
                        Boolean.TRUE.equals(
                                script(
                                        "return !window.leftByJourney && document.readyState === 'complete'")));
        return arrived();
    }

    /** The driver's own click waits for a script of its own, which never runs without scripts. */
    private void click(WebElement element) {
        if (scripts) {
            element.click();
        } else {
            driver.executeScript("arguments[0].click()", element);
        }
    }

    /** Waits until something is there, looking again at the page as it is. */
    Browser await(String selector) {
        until(d -> has(selector));
        return this;
    }

    /** Waits until the page shows a text, and reloads it now and then as a person would. */
    Browser awaitText(String text) {
        until(
                d -> {
                    if (text().contains(text)) {
                        return true;
                    }
                    driver.navigate().refresh();
                    return false;
                });
        return this;
    }

    /** The path of the current page. */
    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** The address of the current page from the path on. */
    String address() {
        URI uri = URI.create(driver.getCurrentUrl());
        return uri.getPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
    }

    /** What the page says, without header and footer; waits for a page that is on its way. */
    String text() {
        return new WebDriverWait(driver, PATIENCE, LOOK)
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .until(d -> d.findElement(By.id("main")).getText());
    }

    /** The first text of the page that looks like this. */
    String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text());
        assertThat(found.find()).as(() -> pattern + " on " + address()).isTrue();
        return found.group();
    }

    /** What one element says. */
    String textOf(String id) {
        return field(id).getText();
    }

    /** What a field holds. */
    String valueOf(String id) {
        return field(id).getDomProperty("value");
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** The addresses of all links that contain this. */
    List<String> links(String part) {
        return driver.findElements(By.cssSelector("a[href*='" + part + "']")).stream()
                .map(link -> URI.create(link.getDomProperty("href")))
                .map(
                        uri ->
                                uri.getPath()
                                        + (uri.getRawQuery() == null
                                                ? ""
                                                : '?' + uri.getRawQuery()))
                .distinct()
                .toList();
    }

    /** The names of the cookies that the browser holds for the portal. */
    Set<String> cookies() {
        Set<String> names = new HashSet<>();
        driver.manage().getCookies().forEach(cookie -> names.add(cookie.getName()));
        return names;
    }

    PortalProcess portal() {
        return portal;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** How many pages it has come to. */
    int pages() {
        return pages;
    }

    private Browser arrived() {
        pages++;
        calm();
        Map<?, ?> seen = (Map<?, ?>) script(LOOK_OVER);
        Object address = seen.get("address");
        assertThat(console()).as("console of %s", address).isEmpty();
        assertThat(seen.get("tooWide")).as("pixels too wide: %s", address).isEqualTo(0L);
        assertThat((List<?>) seen.get("languagesAsDefault"))
                .as("forms on %s in which Enter changes the language", address)
                .isEmpty();
        assertThat((List<?>) seen.get("unknown"))
                .as("keys instead of words on %s", address)
                .isEmpty();
        assertThat((List<?>) seen.get("nowhere")).as("links on %s to nothing", address).isEmpty();
        assertThat(scripts ? (List<?>) seen.get("outOfReach") : List.of())
                .as("tables on %s that no keyboard scrolls", address)
                .isEmpty();
        // axe-core is a script of the page.
        if (scripts && SEEN.add(seen.get("path") + " " + seen.get("errors"))) {
            assertThat(violations()).as("accessibility of %s", address).isEmpty();
        }
        return this;
    }

    /** No page has frames, and of what axe-core finds only the violations are brought back. */
    private List<?> violations() {
        driver.executeScript(AXE);
        return (List<?>) driver.executeAsyncScript(VIOLATIONS, STANDARDS);
    }

    /** Errors in the console; that a page answers 403 or 404 is what some journeys are after. */
    private List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 40"))
                .toList();
    }

    /** Waits for the page and for ajax that is under way. */
    private void calm() {
        until(
                d ->
                        Boolean.TRUE.equals(
                                script(
                                        "return document.readyState === 'complete'"
                                                + " && (!window.PrimeFaces || !window.jQuery"
                                                + " || PrimeFaces.ajax.Queue.isEmpty() && jQuery.active === 0)")));
    }

    private WebElement field(String id) {
        return driver.findElement(By.cssSelector(css(id)));
    }

    /** By the whole id, or by its last part behind the form's. */
    private static String css(String id) {
        return ":is([id='%1$s'], [id$=':%1$s'])".formatted(id);
    }

    private Object script(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    private void until(ExpectedCondition<Boolean> condition) {
        new WebDriverWait(driver, PATIENCE, LOOK)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(
                        () ->
                                address()
                                        + ", left: "
                                        + script(
                                                "return [window.leftByJourney, document.readyState]"))
                .until(condition);
    }

    /** Forgets all that it was told and has seen, so that the next test finds it as new. */
    @Override
    public void close() {
        try {
            driver.get("about:blank");
            driver.executeCdpCommand(
                    "Emulation.setScriptExecutionDisabled", Map.of("value", false));
            driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of()));
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            driver.manage().logs().get(LogType.BROWSER);
            IDLE.get(kind).push(driver);
        } catch (WebDriverException e) {
            driver.quit();
        }
    }
}
