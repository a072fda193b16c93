using System.Globalization;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Questions;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Notices.Sending;

/// <summary>What stands in the place of the placeholders (<see cref="MailWords.Placeholders"/>) of a case's letter.</summary>
internal static class LetterValues
{
    /// <param name="people">Of the case's round, by whom it is known where the reader is.</param>
    public static IReadOnlyList<string> Of(Letter letter, Dossier dossier, People? people, Language language)
    {
        var texts = Texts.Of(typeof(LetterValues), language);
        var isVeiled = BlindView.For(letter, dossier) != dossier;
        var form = ApplicationForm.Of(dossier);
        var zone = ReaderZone.Of(letter.Person, dossier, people);
        var due = dossier.Case.Wait is { } wait ? WhenText.Moment(wait.Due, zone, language) : "";
        return
        [
            $"{dossier.Number}", isVeiled ? Veiled(dossier, language, texts) : Named(form["nama_produk"], texts["unnamed.product"]),
            isVeiled ? texts["veiled"] : Named(form["nama_ikm"], texts["unnamed.producer"]),
            due, DetailsOf(letter, dossier, language, texts), StarsOf(dossier, texts),
        ];
    }

    private static string DetailsOf(Letter letter, Dossier dossier, Language language, Texts texts) => letter switch
    {
        { Kind: Notice.OperatorNeeded } => string.Join(' ', letter.Args.Select(new CaseWords(language).Stuck)),
        { Kind: Notice.CorrectionAsked } => string.Join("\n\n", letter.Args.Chunk(2).Select(
            item => $"– {FormWords.Section(item[0], language) ?? item[0]}: {item[^1]}")),
        { Kind: Notice.EnquiryAnswered, Args: [var asked, var answered] } => texts["EnquiryAnswered.both", asked, answered],
        { Kind: Notice.StarEnding, Args: [var last] } when DateOnly.TryParse(last, CultureInfo.InvariantCulture, out var day) =>
            WhenText.Day(day, language),
        { Kind: Notice.Awarded, Args: [var certificate, ..] } => certificate,
        { Kind: Notice.ProducerAsked } => Filing.Of(dossier)?.Name ?? "",
        _ => string.Join(", ", letter.Args),
    };

    private static string StarsOf(Dossier dossier, Texts texts) =>
        dossier.Find<Certificate>(Certificate.RowKey) is { Award: var award }
            ? texts["stars.of", award.Star, award.StarMax]
            : texts["stars.some"];

    /// <summary>A product's own name often is its producer's or its place's: of a blind case it says of what ware it is.</summary>
    private static string Veiled(Dossier dossier, Language language, Texts texts) => dossier.Case.Commodity is { } ware
        ? texts["veiled.product", ware.In(language).ToLower(language.Culture())]
        : texts["unnamed.product"];

    /// <summary>A draft may have no names yet.</summary>
    private static string Named(string name, string unnamed) => name.Length > 0 ? name : unnamed;
}
