using System.Globalization;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.SignIn.Proving;

namespace Ovop.Functions.SignIn;

/// <summary>
/// What became of mails with a link to sign in by, or a code. Nothing of them is kept but the latest of each kind under the hash of its
/// address: who asks by an address learns of that one alone.
/// </summary>
internal sealed class SignInMails(SignInRecords records) : IHearsOfMails
{
    public const string Prefix = "masuk/";

    /// <summary>What is mailed to one address: the applicant's link, the office's link, the office's code before a grave act.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [SessionKinds.Applicant, SessionKinds.Administrator, StepUp.Kind];

    public string About => Prefix;

    public async Task Hear(string about, Core.Notices.Delivery news, CancellationToken cancel)
    {
        if (about.Split('/') is [var key, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
            await records.Change(key, record => record.Told(serial, news), cancel);
    }

    /// <summary>The latest of each kind that was sent to an address.</summary>
    public async Task<IReadOnlyList<(string Kind, SignInRecord Record)>> To(string email, CancellationToken cancel)
    {
        var found = new List<(string, SignInRecord)>();
        foreach (var kind in Kinds)
            if (await records.Find(email, kind, cancel) is { Serial: > 0 } record)
                found.Add((kind, record));

        return found;
    }
}
