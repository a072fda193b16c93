using Ovop.Core;
using Ovop.Core.Places;
using Ovop.Core.Register;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Register.Drawing;
using Ovop.Functions.Register.Marks;

namespace Ovop.Functions.Register.Kit;

/// <summary>
/// What a winner prints, by the rules for using the stars: stars and scale as on the certificate, its number, and the code that leads to
/// its check, never smaller than it can be scanned.
/// </summary>
internal static class StarLabel
{
    /// <summary>The side of the code on a label, in millimetres.</summary>
    public const float Code = 12;

    /// <summary>For a package.</summary>
    public static Artwork Label(PublicAward award, Uri check)
    {
        var pen = new Pen();
        pen.Box(new(0, 0, 64, 22), Ink.Soga, 2);
        pen.Box(new(0.5f, 0.5f, 63.5f, 21.5f), Ink.Cloth, 1.6f);
        pen.Text($"ONE VILLAGE ONE PRODUCT {award.DecidedOn.Year}", Cut.SemiBold, 2.6f, 3, 5.4f, 40, Ink.Soga);
        pen.Stars(3, 9.8f, 2.7f, award.Star, award.StarMax);
        pen.Text(Both(award), Cut.Regular, 2.6f, 3, 15.8f, 40, Ink.Text);
        pen.Text($"{award.Certificate}", Cut.SemiBold, 2.6f, 3, 19.2f, 40, Ink.Text);
        pen.Code(check, 46.5f, 3.5f, Code);
        return new(64, 22, Words(award), pen.Shapes);
    }

    /// <summary>For a shelf, A6 across.</summary>
    public static Artwork Card(PublicAward award, Uri check)
    {
        var pen = new Pen();
        pen.Box(new(0, 0, 148, 105), Ink.Cloth);
        pen.Box(new(0, 0, 148, 5), Ink.Soga);
        pen.Box(new(0, 5, 148, 6), Ink.Gold);
        pen.Text($"One Village One Product {award.DecidedOn.Year}", Cut.SemiBold, 5, 10, 17, 128, Ink.Bronze);
        pen.Text(award.Product, Cut.SemiBold, 11, 10, 42, 128, Ink.Soga, lines: 2);
        pen.Text(award.Producer, Cut.Regular, 6, 10, 51, 128, Ink.Text);
        pen.Text(Place(award), Cut.Italic, 4.5f, 10, 58, 128, Ink.Quiet);
        pen.Stars(10, 72, 7, award.Star, award.StarMax);
        pen.Text(Both(award), Cut.SemiBold, 5, 10, 87, 92, Ink.Text);
        pen.Text($"{award.Certificate}", Cut.Regular, 4, 10, 94, 92, Ink.Quiet);
        pen.Code(check, 108, 64, 26);
        return new(148, 105, Words(award), pen.Shapes);
    }

    internal static string Words(PublicAward award) => $"{award.Product}, {award.Producer}: {Both(award)}, {award.Certificate}";

    internal static string Place(PublicAward award) => $"{Regencies.NameOf(award.Regency)}, {Provinces.Find(award.Province)?.Name}";

    internal static string Both(PublicAward award) => string.Join(" / ", new[] { Language.Indonesian, Language.English }
        .Select(language => Texts.Of<AwardTag>(language)["stars", award.Star, award.StarMax]));
}
