package offenders.hookwright.template;

import com.github.javakeyring.Keyring;
import com.jayway.jsonpath.JsonPath;
import java.sql.Connection;
import javafx.scene.control.Label;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.bouncycastle.crypto.params.KeyParameter;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Breaks the rule that each foreign library has one door, and that only windows know JavaFX. */
final class OpensEveryDoor {
    @Nullable
    OkHttpClient client;

    @Nullable
    ByteString octets;

    @Nullable
    Connection connection;

    @Nullable
    JsonPath path;

    @Nullable
    CommandLine line;

    @Nullable
    KeyParameter key;

    @Nullable
    Keyring ring;

    @Nullable
    CodeArea area;

    @Nullable
    Label label;
}
