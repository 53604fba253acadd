package ke.cp2.platform.rotation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.cipher.FieldKeys;

/** The file of environment variables that an installation keeps its keys in. */
final class SecretsFile {

    private static final String KEY = "CP2_SECRETS_FIELD_KEY";
    private static final String ID = "CP2_SECRETS_FIELD_KEY_ID";
    private static final String OLD = "CP2_SECRETS_OLD_FIELD_KEYS";
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> settings = new LinkedHashMap<>();

    /**
     * Reads the file.
     *
     * @throws IllegalStateException when it holds no field key
     */
    SecretsFile(Path file) throws IOException {
        this.file = file.toRealPath();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                settings.put(
                        line.substring(0, equals).trim(), unquoted(line.substring(equals + 1)));
            }
        }
        if (!settings.containsKey(KEY)) {
            throw new IllegalStateException(file + " has no " + KEY);
        }
    }

    private static String unquoted(String value) {
        return value.trim().replaceFirst("^(['\"])(.*)\\1$", "$2");
    }

    /** All field keys that it holds. */
    FieldKeys keys() {
        return FieldKeys.read(name -> Optional.ofNullable(settings.get(variable(name))));
    }

    private static String variable(String name) {
        return "CP2_SECRETS_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    boolean hasOldKeys() {
        return !settings.getOrDefault(OLD, "").isBlank();
    }

    /** Puts a new random key in the place of the current one, which becomes an old one. */
    void addKey() throws IOException {
        String id = settings.getOrDefault(ID, FieldKeys.FIRST);
        String old = settings.getOrDefault(OLD, "");
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        settings.put(OLD, id + ':' + settings.get(KEY) + (old.isBlank() ? "" : ',' + old));
        settings.put(ID, next(id));
        settings.put(KEY, Base64.getEncoder().encodeToString(key));
        write();
    }

    /** {@code k2} follows {@code k1}. */
    private static String next(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches()
                ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1)
                : id + "-2";
    }

    /**
     * Writes a new file and puts it in the place of the old one at once, on the disk before
     * anything is encrypted with the new key: a key that a crash takes along is lost with its rows.
     */
    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        Set<String> written = Set.of(KEY, ID, OLD);
        for (String line : Files.readAllLines(file)) {
            String name = line.substring(0, Math.max(0, line.indexOf('='))).trim();
            if (!written.contains(name)) {
                lines.add(line);
            }
        }
        for (String name : List.of(KEY, ID, OLD)) {
            lines.add(name + '=' + settings.get(name));
        }
        Set<PosixFilePermission> mode =
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        Path folder = Objects.requireNonNull(file.getParent());
        Path fresh =
                Files.createTempFile(
                        folder,
                        "secrets",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(fresh, mode);
        sync(fresh, StandardOpenOption.WRITE);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
