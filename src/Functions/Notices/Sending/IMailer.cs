using Ovop.Functions.Hosting.Letters;

namespace Ovop.Functions.Notices.Sending;

/// <summary>Hands a mail to a provider.</summary>
internal interface IMailer
{
    /// <param name="id">The Message-ID without brackets: the same for every attempt at the same mail.</param>
    /// <param name="about">Case and letter, for news of what became of it; empty for a mail that belongs to no case.</param>
    /// <param name="to">The recipient's address.</param>
    /// <param name="body">What it says.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="MailRefusedException">The provider did not take it.</exception>
    /// <exception cref="MailUnansweredException">Nobody knows whether it did. So it is after any other exception.</exception>
    Task Send(string id, string about, string to, MailBody body, CancellationToken cancel);
}

/// <summary>A provider did not take a mail: it could not be reached, or refused; the message says what it answered.</summary>
internal class MailRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A mail was handed over and no answer came: the provider may have taken it.</summary>
internal sealed class MailUnansweredException(string message, Exception? inner = null) : MailRefusedException(message, inner);
