package org.raisingthegame.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** Stands in the program's place behind a proxy and takes websockets: the program asks for none itself, but a proxy must not be in the way. */
final class WebsocketServer implements AutoCloseable {

    /** RFC 6455, section 1.3. */
    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static final String KEY = "sec-websocket-key:";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    WebsocketServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket asked = socket.accept();
                Thread.ofVirtual().start(() -> answer(asked));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket asked) {
        try (asked) {
            var in = new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.ISO_8859_1));
            String key = "";
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith(KEY)) {
                    key = line.substring(KEY.length()).strip();
                }
            }
            String answer = key.isEmpty()
                    ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    : "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                            + accepted(key) + "\r\n\r\n";
            asked.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            asked.getOutputStream().flush();
            if (!key.isEmpty()) {
                // Until the other side goes.
                in.read();
            }
        } catch (IOException gone) {
            // A proxy that looks whether somebody listens hangs up.
        }
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + SALT).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
