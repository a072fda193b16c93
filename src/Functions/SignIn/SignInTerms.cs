namespace Ovop.Functions.SignIn;

/// <summary>How long what is sent to an address signs in, and how often it is sent there.</summary>
public sealed record SignInTerms(TimeSpan Lives, int MostAnHour, int MostADay)
{
    /// <summary>Long enough for slow mail, short enough for a shared telephone.</summary>
    public static SignInTerms ByMail { get; } = new(TimeSpan.FromMinutes(30), 5, 5 * 24);

    /// <summary>
    /// A text message comes at once and costs money. With five wrong codes each, whoever asks for all of a day guesses one number of
    /// 13,000.
    /// </summary>
    public static SignInTerms ByText { get; } = new(TimeSpan.FromMinutes(10), 5, 15);
}
