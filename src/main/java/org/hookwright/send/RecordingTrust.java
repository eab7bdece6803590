package org.hookwright.send;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Remembers the certificates that a server showed on this thread, then asks the one who decides. */
final class RecordingTrust implements X509TrustManager {
    private final X509TrustManager judge;
    private final ThreadLocal<List<X509Certificate>> shown = ThreadLocal.withInitial(List::of);

    RecordingTrust(X509TrustManager judge) {
        this.judge = judge;
    }

    /** What the system trusts. */
    static X509TrustManager ofSystem() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager found) {
                    return found;
                }
            }
            throw new IllegalStateException("This Java trusts nobody");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no trust store", broken);
        }
    }

    List<X509Certificate> takeShown() {
        List<X509Certificate> chain = shown.get();
        shown.remove();
        return chain;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        shown.set(List.of(chain));
        judge.checkServerTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
