using Ovop.Core;
using Ovop.Core.Notices;

namespace Ovop.Functions.Notices.Delivery;

/// <summary>A mail that belongs to no case, as the outbox shows it.</summary>
/// <param name="What">What it is, in the reader's language.</param>
/// <param name="Address">Path of the page where something can be done about it.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="At">Since when it stands so.</param>
/// <param name="Answer">What the provider answered when it did not take it.</param>
/// <param name="News">What the provider told later; null without.</param>
public sealed record OtherMail(
    string What, string Address, string To, LetterState State, DateTimeOffset At, string Answer, Core.Notices.Delivery? News);

/// <summary>Mails that belong to no case and stand in the outbox like letters.</summary>
internal interface IOtherMails
{
    /// <summary>Those that were not taken, did not arrive or were not wanted.</summary>
    Task<IReadOnlyList<OtherMail>> InTrouble(Language language, CancellationToken cancel);

    /// <summary>Hands over once more what was not taken.</summary>
    /// <returns>How many were.</returns>
    Task<int> SendAgain(CancellationToken cancel);
}
