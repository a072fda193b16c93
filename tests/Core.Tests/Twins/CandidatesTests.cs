using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Places;
using Ovop.Core.Twins;

namespace Ovop.Core.Tests.Twins;

/// <summary>Many cases are compared by what they share: none that is alike is missed, and few others are looked at.</summary>
public sealed class CandidatesTests(ITestOutputHelper output)
{
    private static readonly Dossier Case = Dossiers.AtEndorsement();

    private static readonly StoredDocument Photo = Case.All<StoredDocument>().First(file => file.Code == "D-PHOTO");

    private static readonly string[] Wares = ["Batik tulis", "Batik cap", "Tenun ikat", "Songket", "Keripik", "Kopi bubuk", "Anyaman", "Gerabah"];

    private static readonly string[] Motifs =
        ["parang", "kawung", "mega mendung", "sido mukti", "truntum", "rangrang", "pucuk rebung", "gringsing", "pisang", "singkong", "arabika", "robusta", "pandan", "rotan", "bambu", "kasongan"];

    private static readonly string[] Names =
        ["Sri", "Wahyu", "Dewi", "Budi", "Putri", "Agus", "Ratna", "Joko", "Lestari", "Made", "Nyoman", "Ujang", "Halimah", "Markus", "Yohana", "Zainab"];

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public void None_that_is_alike_is_missed(int limit)
    {
        var all = Some(120, producers: 8);

        var pairs = Similarity.Pairs(all, limit);

        pairs.Select(pair => (pair.One, pair.Other, pair.Percent)).ShouldBe(
            All(all).Select(pair => Similarity.Between(pair.One, pair.Other)).Where(pair => pair.Percent >= limit)
                .OrderByDescending(pair => pair.Percent).ThenBy(pair => pair.One).ThenBy(pair => pair.Other)
                .Select(pair => (pair.One, pair.Other, pair.Percent)));
        pairs.ShouldNotBeEmpty();
    }

    [Fact]
    public void None_that_is_tied_is_missed()
    {
        var all = Some(120, producers: 60);

        var ties = Ties.Of(all, []).Where(tie => tie.Code != "domain").ToList();

        ties.ShouldBe(all.SelectMany(one => Ties.With(all, [], one.Number)).Where(tie => tie.Code != "domain" && tie.Case!.Value.CompareTo(tie.Other!.Value) < 0), ignoreOrder: true);
        ties.Select(tie => tie.Code).Distinct().ShouldBe(["phone", "mail", "address", "file", "picture"], ignoreOrder: true);
    }

    /// <summary>Four times as many cases ask for some four times as many comparisons, not for sixteen times as many.</summary>
    [Fact]
    public void Comparisons_grow_as_the_cases_do()
    {
        var (few, many) = (Some(1_000, producers: 950), Some(4_000, producers: 3_800));

        foreach (var worth in (Func<IReadOnlyList<Signs>, Candidates>[])[of => Similarity.Worth(of, Similarity.Usual), of => Similarity.Worth(of, 70), Ties.Worth])
            worth(many).Count.ShouldBeInRange(2 * worth(few).Count, 6 * worth(few).Count);
        Similarity.Worth(many, 50).Count.ShouldBe(4_000 * 3_999 / 2);
    }

    /// <summary>The figures in docs/speed.md; asked for by name alone (`-explicit only`).</summary>
    [Theory(Explicit = true)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void Comparisons_of_a_round(int count)
    {
        var all = Some(count, producers: count * 95 / 100);

        output.WriteLine($"{count} cases, {(long)count * (count - 1) / 2} pairs: alike from 80 % {Similarity.Worth(all, 80).Count}, from 70 % {Similarity.Worth(all, 70).Count}, from 60 % {Similarity.Worth(all, 60).Count}, ties {Ties.Worth(all).Count}");
    }

    private static IEnumerable<(Signs One, Signs Other)> All(IReadOnlyList<Signs> all) =>
        all.SelectMany((one, at) => all.Skip(at + 1).Select(other => (one, other)));

    /// <summary>Cases of so many producers, some of whom apply twice, some with a slip of the pen, some with a photo of another.</summary>
    private static IReadOnlyList<Signs> Some(int count, int producers)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(1, count).Select(number => SignsOf(number, random.Next(producers), random))];
    }

    private static Signs SignsOf(int number, int producer, Random random)
    {
        var own = new Random(producer);
        var (name, regency) = ($"UD {Of(Names, own)} {Of(Names, own)} {own.Next(100)}", Regencies.All[own.Next(Regencies.All.Count)]);
        (string Code, string Answer)[] answers =
        [
            ("nama_ikm", random.Next(4) == 0 ? $"{name}a" : name),
            ("nama_produk", random.Next(3) == 0 ? $"{Of(Wares, own)} {Of(Motifs, own)}" : $"{Of(Wares, random)} {Of(Motifs, random)} {Of(Names, random)}"),
            ("nib", $"{1_000_000_000_000 + (10 * producer) + (random.Next(6) == 0 ? 1 : 0)}"),
            ("telepon", random.Next(10) == 0 ? "" : $"+62812{(random.Next(20) == 0 ? producer / 3 : 10_000_000 + producer):D8}"),
            ("alamat", random.Next(10) == 0 ? "Desa" : $"Jl. {Of(Motifs, own)} {Of(Names, own)} No. {own.Next(200)}"),
            ("kab", regency.Code),
        ];
        var form = ApplicationForm.Of(Case);
        var look = (ulong)(random.Next(3) == 0 ? new Random(producer / 2) : random).NextInt64() ^ (1UL << random.Next(64));
        IPart[] parts =
        [
            form with { Answers = form.Answers.SetItems(answers.Select(answer => KeyValuePair.Create(answer.Code, answer.Answer))) },
            Photo with { Facts = Photo.Facts! with { Look = $"{look:x16}", Sha256 = random.Next(20) == 0 ? $"{producer / 3}" : $"n{number}" } },
        ];
        return Signs.Of(Case with
        {
            Case = Case.Case with { Number = new("2026", number), Owner = $"p{producer}@contoh{own.Next(9)}.id" },
            Parts = parts.ToDictionary(part => part.Key),
        })!;
    }

    private static string Of(string[] words, Random random) => words[random.Next(words.Length)];
}
