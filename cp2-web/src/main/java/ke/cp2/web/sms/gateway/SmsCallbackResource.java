package ke.cp2.web.sms.gateway;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.sms.DeliveryReceipts;
import ke.cp2.sms.gateway.CallbackAccess;
import ke.cp2.sms.inbound.InboundTexts;
import ke.cp2.web.platform.request.ClientAddress;
import ke.cp2.web.platform.request.Networks;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Takes the calls of gateways by HTTP: receipts and inbound texts. Calls carry no signature, so the
 * address holds a secret, and may be open to the gateway's networks only; whoever is wrong in
 * either finds nothing here. A call is answered when its content is committed; otherwise it comes
 * again.
 */
@Path("sms/callback/{secret}/{provider}")
@RequestScoped
public class SmsCallbackResource {

    private static final Logger LOGGER = Logger.getLogger(SmsCallbackResource.class.getName());
    private static final int LONGEST_BODY = 16_384;
    private static final int SHORTEST_SECRET = 20;
    private static final int ATTEMPTS = 3;

    @Inject private DeliveryReceipts receipts;

    @Inject private InboundTexts texts;

    @Inject @Any private Instance<SmsCallbacks> providers;

    @Inject private Config config;

    @Inject private ClientAddress client;

    @PathParam("secret")
    private String secret;

    @PathParam("provider")
    private String provider;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    private @Nullable String contentType;

    /** Takes the receipt of a message. */
    @POST
    @Path("receipt")
    public Response receipt(InputStream body) {
        return taken(
                body,
                (callbacks, fields) ->
                        callbacks
                                .receipt(fields)
                                .ifPresent(
                                        receipt ->
                                                committed(
                                                        () -> receipts.receive(List.of(receipt)))));
    }

    /** A text to the short code. */
    @POST
    @Path("inbound")
    public Response inbound(InputStream body) {
        return taken(
                body,
                (callbacks, fields) -> {
                    var text = callbacks.inbound(fields);
                    committed(() -> texts.receive(text));
                });
    }

    private interface Content {
        void take(SmsCallbacks callbacks, Map<String, String> fields);
    }

    private Response taken(InputStream body, Content content) {
        Optional<SmsCallbacks> callbacks = callbacks();
        if (callbacks.isEmpty()) {
            return answer(Status.NOT_FOUND);
        }
        String type = callbacks.get().contentType();
        if (contentType == null || !typeOf(contentType).equals(type)) {
            return answer(Status.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                return answer(Status.REQUEST_ENTITY_TOO_LARGE);
            }
            Map<String, String> fields = fields(type, bytes);
            content.take(callbacks.get(), fields);
            return answer(Status.OK);
        } catch (IOException | IllegalArgumentException e) {
            return answer(Status.BAD_REQUEST);
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "A call of {0} could not be kept: {1}",
                    new Object[] {provider, e.getClass().getName()});
            return answer(Status.SERVICE_UNAVAILABLE);
        }
    }

    /** The provider's, when the caller knows its secret and calls from where it may. */
    private Optional<SmsCallbacks> callbacks() {
        return providers.stream()
                .filter(known -> known.provider().equals(provider))
                .findAny()
                .filter(known -> mayCall(CallbackAccess.of(known.provider(), config)));
    }

    private boolean mayCall(CallbackAccess access) {
        return access.secret().filter(this::isGiven).isPresent() && isFrom(access.addresses());
    }

    private boolean isFrom(List<String> addresses) {
        try {
            return addresses.isEmpty() || Networks.of(addresses).contain(client.get());
        } catch (IllegalArgumentException e) {
            LOGGER.log(
                    Level.SEVERE,
                    "Callbacks of {0} are refused: a list of networks in the settings has {1}",
                    new Object[] {provider, e.getMessage()});
            return false;
        }
    }

    /** Takes the same time wherever the two differ. */
    private boolean isGiven(String expected) {
        return expected.length() >= SHORTEST_SECRET
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String typeOf(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> fields(String type, byte[] body) {
        try {
            return CallbackFields.of(type, new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not of its type", e);
        }
    }

    /**
     * Commits, also when another call or the dispatcher changes the same message at this moment.
     */
    private static void committed(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    if (UniqueViolation.is(e)) {
                        return; // It is kept already.
                    }
                    throw e;
                }
            }
        }
    }

    /** With a content of its own, so that the server does not put its error page there. */
    private static Response answer(Status status) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(status.getReasonPhrase())
                .build();
    }
}
