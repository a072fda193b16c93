using System.ComponentModel.DataAnnotations;

namespace Ovop.Functions.Notices.Sending;

/// <summary>Through which provider mails go; configuration section "Mail".</summary>
public sealed class MailOptions
{
    /// <summary>"Smtp" or "SendGrid".</summary>
    [Required, RegularExpression("Smtp|SendGrid")]
    public string Provider { get; set; } = "Smtp";

    /// <summary>Address of the sender.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "";

    public SmtpOptions Smtp { get; set; } = new();

    public SendGridOptions SendGrid { get; set; } = new();

    /// <summary>
    /// Whether the provider tells of every letter that it has taken, so that one whose sending was not noted becomes known.
    /// </summary>
    public bool TellsOfLetters => Provider == "SendGrid" && SendGrid.WebhookKey.Length > 0;
}

/// <summary>Where the SMTP server listens.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "localhost";

    public int Port { get; set; } = 25;
}

/// <summary>The key of the SendGrid account; a Key Vault reference in Azure.</summary>
public sealed class SendGridOptions
{
    public string ApiKey { get; set; } = "";

    /// <summary>The public key by which SendGrid's event webhook signs (base64); empty takes no events.</summary>
    public string WebhookKey { get; set; } = "";
}
