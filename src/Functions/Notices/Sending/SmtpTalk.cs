using MailKit;

namespace Ovop.Functions.Notices.Sending;

/// <summary>Listens to what is said to a server: from the end of a mail on (RFC 5321, 4.1.1.4), the server may have taken it.</summary>
internal sealed class SmtpTalk : IProtocolLogger
{
    public bool IsMailHandedOver { get; private set; }

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void LogClient(byte[] buffer, int offset, int count) =>
        IsMailHandedOver |= buffer.AsSpan(offset, count).EndsWith("\r\n.\r\n"u8);

    public void LogConnect(Uri uri) { }

    public void LogServer(byte[] buffer, int offset, int count) { }

    public void Dispose() { }
}
