import java.io.FileInputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** Asks veraPDF whether each file meets PDF/UA-1 and PDF/A-3a; exit 1 when one does not. */
public class VeraCheck {
    private static final String[] FLAVOURS = {"ua1", "3a"};

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = true;
        for (String file : files) {
            for (String flavour : FLAVOURS) {
                allPass &= check(file, PDFAFlavour.fromString(flavour));
            }
        }
        System.exit(allPass ? 0 : 1);
    }

    private static boolean check(String file, PDFAFlavour flavour) throws Exception {
        try (FileInputStream content = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(content, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s %s %s (%d checks)%n", result.isCompliant() ? "PASS" : "FAIL",
                    flavour, file, result.getTotalAssertions());
            if (!result.isCompliant()) {
                tell(result);
            }
            return result.isCompliant();
        }
    }

    private static void tell(ValidationResult result) {
        Map<RuleId, Integer> counts = result.getFailedChecks();
        Set<RuleId> told = new HashSet<>();
        for (TestAssertion one : result.getTestAssertions()) {
            if (one.getStatus() == TestAssertion.Status.FAILED && told.add(one.getRuleId())) {
                System.out.printf("   %s-%d, %d times: %s%n", one.getRuleId().getClause(),
                        one.getRuleId().getTestNumber(), counts.get(one.getRuleId()),
                        one.getMessage());
            }
        }
    }
}
