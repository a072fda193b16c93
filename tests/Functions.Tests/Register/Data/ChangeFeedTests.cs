using System.Xml.Linq;
using Ovop.Core.Register;
using Ovop.Functions.Register;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Tests.Register.Data;

public sealed class ChangeFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_last_change_comes_first_and_says_in_both_languages_what_it_is()
    {
        var entries = Read(Awards.Batik, Awards.Revoked).Elements(Atom + "entry").ToList();

        entries.Select(entry => (string)entry.Element(Atom + "category")!.Attribute("term")!).ShouldBe(["Revoked", "Valid"]);
        entries[0].Element(Atom + "summary")!.Value.ShouldBe("Dicabut / Revoked. Izin edar dicabut");
        entries[1].Element(Atom + "title")!.Value.ShouldBe("Batik tulis, UD Sekar: 3 dari 3 bintang / 3 of 3 stars");
    }

    [Fact]
    public void An_award_that_changes_is_another_entry() =>
        Ids(Awards.Batik).ShouldNotBe(Ids(Awards.Batik with { State = AwardState.Suspended, StateSince = new(2027, 1, 9) }));

    [Fact]
    public void A_register_without_awards_has_a_feed_all_the_same() =>
        Read().Element(Atom + "updated")!.Value.ShouldBe("2027-02-01T00:00:00+07:00");

    private static string[] Ids(PublicAward award) => [.. Read(award).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];

    private static XElement Read(params PublicAward[] awards) =>
        XDocument.Parse(ChangeFeed.Of(new RegisterSnapshot("1", new(2027, 2, 1), awards), new("https://ovop.example/"))).Root!;
}
