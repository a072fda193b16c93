namespace Ovop.Functions.Notices.Texting;

/// <summary>Through whom text messages go; configuration section "Texts". Without a sender there are none.</summary>
public sealed class TextOptions
{
    public TwilioOptions Twilio { get; set; } = new();

    public bool IsOn => Twilio.From.Length > 0;
}

/// <summary>An account of Twilio, whose SendGrid carries the mails.</summary>
public sealed class TwilioOptions
{
    public string AccountSid { get; set; } = "";

    /// <summary>A Key Vault reference in Azure.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>
    /// The sender: "+1…" for SMS, "whatsapp:+1…" for WhatsApp, where messages outside a talk need a template that is approved;
    /// empty sends none.
    /// </summary>
    public string From { get; set; } = "";

    public Uri BaseAddress { get; set; } = new("https://api.twilio.com/");
}
