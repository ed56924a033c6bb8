package org.parkcert.portal;

import java.time.Clock;
import java.time.LocalDateTime;
import org.parkcert.bundle.Authorities;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.identity.CurrentUser;
import org.parkcert.notification.Inbox;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** 门户页面: the frames; what they show, their scripts fetch from the API. */
@Controller
class PortalController {

    private static final Profiles DEMO = Profiles.of("demo");

    private final Authorities authorities;
    private final IndicatorCatalogue catalogue;
    private final CurrentUser currentUser;
    private final Inbox inbox;
    private final Clock clock;
    private final Environment environment;

    PortalController(
            Authorities authorities,
            IndicatorCatalogue catalogue,
            CurrentUser currentUser,
            Inbox inbox,
            Clock clock,
            Environment environment) {
        this.authorities = authorities;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.inbox = inbox;
        this.clock = clock;
        this.environment = environment;
    }

    @ModelAttribute("visitor")
    Visitor visitor() {
        return currentUser.find().map(Visitor::of).orElse(Visitor.ANONYMOUS);
    }

    @ModelAttribute("unread")
    long unread() {
        return inbox.unread();
    }

    @GetMapping("/messages")
    String messages() {
        return "portal/messages";
    }

    @GetMapping("/audit")
    String audit() {
        return "portal/audit";
    }

    @GetMapping("/outbox")
    String outbox() {
        return "portal/outbox";
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("authorities", authorities.all());
        if (environment.acceptsProfiles(DEMO)) {
            model.addAttribute("demoTime", LocalDateTime.now(clock));
        }
        return "portal/home";
    }

    @GetMapping("/notices")
    String notices() {
        return "portal/notices";
    }

    @GetMapping("/notices/{id}")
    String notice(@PathVariable String id) {
        return "portal/notice";
    }

    @GetMapping("/objections")
    String objections() {
        return "portal/objections";
    }

    @GetMapping("/parks")
    String parks() {
        return "portal/parks";
    }

    @GetMapping("/parks/{id}")
    String park(@PathVariable String id) {
        return "portal/park";
    }

    @GetMapping("/registers")
    String registers() {
        return "portal/registers";
    }

    @GetMapping("/registers/{id}")
    String register(@PathVariable String id) {
        return "portal/register";
    }

    @GetMapping("/dashboard")
    String dashboard() {
        return "portal/dashboard";
    }

    @GetMapping({"/plaques", "/plaques/{number}"})
    String plaque() {
        return "portal/plaque";
    }

    @GetMapping("/deadlines")
    String deadlines() {
        return "portal/deadlines";
    }

    @GetMapping("/self-check")
    String selfCheck() {
        return "portal/self-check";
    }

    @GetMapping("/my")
    String my() {
        return "portal/my";
    }

    @GetMapping("/tasks/{taskId}")
    String task() {
        return "portal/task";
    }

    @GetMapping("/duties")
    String duties() {
        return "portal/duties";
    }

    @GetMapping("/evaluations")
    String evaluations() {
        return "portal/evaluations";
    }

    @GetMapping("/evaluation-results")
    String evaluationResults() {
        return "portal/evaluation-results";
    }

    @GetMapping("/rounds")
    String rounds() {
        return "portal/rounds";
    }

    @GetMapping("/subsidies")
    String subsidies() {
        return "portal/subsidies";
    }

    @GetMapping("/experts")
    String experts() {
        return "portal/experts";
    }

    @GetMapping("/applications/new")
    String newApplication() {
        return "portal/application-new";
    }

    @GetMapping("/applications/{id}")
    String application(@PathVariable String id, Model model) {
        model.addAttribute("catalogue", catalogue.all());
        model.addAttribute("demo", environment.acceptsProfiles(DEMO));
        return "portal/application";
    }

    @GetMapping("/cases/{caseNumber}")
    String caseFile(@PathVariable String caseNumber, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        return "portal/case";
    }

    @GetMapping("/cases/{caseNumber}/explanations")
    String explanations(@PathVariable String caseNumber, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        return "portal/explanations";
    }

    @GetMapping("/procedures")
    String procedures(Model model) {
        currentUser.require().authorityId().ifPresent(authority -> model.addAttribute("authority", authority));
        return "portal/procedures";
    }

    @GetMapping("/cases/{caseNumber}/interests")
    String interests(@PathVariable String caseNumber, Model model) {
        model.addAttribute("caseNumber", caseNumber);
        return "portal/interests";
    }
}
