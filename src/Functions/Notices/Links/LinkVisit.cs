using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Notices.Links;

/// <summary>Somebody opening a personal link.</summary>
/// <param name="Token">What the link stands for.</param>
/// <param name="Address">Path of the page.</param>
/// <param name="Dossier">The case, as this person may know it.</param>
/// <param name="Setting">Its round, the people and the time.</param>
/// <param name="Person">Whose link it is.</param>
public sealed record LinkVisit(LinkToken Token, string Address, Dossier Dossier, Setting Setting, Contact Person)
{
    /// <summary>Why nothing can be decided by this link now; null when something can.</summary>
    public Problem? Dead => Token.Pages.Kind.MustDecide(Dossier, Token.Person, Token.Serial, Setting);

    /// <summary>Whether the person is not to learn whose application it is.</summary>
    public bool IsBlind => Token.Pages.IsBlind(Dossier);

    /// <summary>Of a blind case: how many files wait for a copy without names.</summary>
    public int Uncopied { get; init; }

    /// <summary>The link's own token, for the form that asks for another.</summary>
    public string Secret { get; init; } = "";

    public ApplicationForm Form => ApplicationForm.Of(Dossier);

    /// <summary>In which moments are told on its pages, as in the letters to its person.</summary>
    public Zone Zone => ReaderZone.Of(Token.Person, Dossier, Setting.People);

    /// <summary>Where a document of the case is served by this link.</summary>
    public string Document(string code, int turn) => $"{Address}/dokumen/{code}/{turn}";

    /// <summary>When the latest issue of this link was sent; null while it has not been.</summary>
    public DateTimeOffset? LatestSentAt =>
        Letters.Present(Dossier, Token.Pages.Purpose, Token.Person) is { } link
            ? Dossier.All<Letter>().Where(letter => letter.Link == new LinkTarget(link.Purpose, link.Person, link.Serial))
                .Min(letter => letter.SentAt)
            : null;

    /// <summary>"p•••@contoh.id": enough to know one's own address by; empty for a link that came on paper.</summary>
    public string MaskedAddress => Person.Email.Length == 0 ? "" : MailAddress.Masked(Person.Email);
}
