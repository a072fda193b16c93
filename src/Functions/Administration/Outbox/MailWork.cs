using Ovop.Core;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Delivery;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>Letters that are kept back until somebody looks at them, and mails of no case that did not go out or did not arrive.</summary>
internal sealed class MailWork(AllCases cases, IEnumerable<IOtherMails> others) : IOfficeWork
{
    public async Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel)
    {
        var (words, mails) = (Texts.Of<MailWork>(language), new List<OtherMail>());
        foreach (var other in others)
            mails.AddRange(await other.InTrouble(language, cancel));

        var held = (await cases.Read(cancel)).Where(line => line.HeldLetters > 0).ToList();
        return
        [
            .. held.Count == 0 ? (OfficeTask[])[]
                : [new(words["work.held", held.Sum(line => line.HeldLetters)], held.Min(line => line.HeldSince), OfficePaths.Outbox)],
            .. mails.Count == 0 ? (OfficeTask[])[]
                : [new(words["work.others", mails.Count], mails.Min(mail => mail.At), OfficePaths.Outbox)],
        ];
    }
}
