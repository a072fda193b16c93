using System.Collections.Immutable;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Offices;

namespace Ovop.Core.Twins;

/// <summary>
/// What of a case is compared with others: names, numbers and pictures that its producer gave; nothing of a device. It is worked out
/// of the dossier when it is asked for and stored nowhere, since it holds answers.
/// </summary>
public sealed class Signs
{
    private static readonly string[] Compared =
        ["nib", "nama_ikm", "nama_produk", "nama_sentra", "telepon", "alamat", "desa", "kec", "kab"];

    /// <summary>Papers that all producers of one sentra have in common.</summary>
    private static readonly string[] OfMany = ["D-SENTRA", "D-USUL"];

    private static readonly HashSet<string> Noise =
        ["JL", "JLN", "JALAN", "RT", "RW", "NO", "NOMOR", "DUSUN", "DSN", "DESA", "DS", "KAMPUNG", "KP", "GG", "GANG", "BLOK"];

    private Signs(Dossier dossier, ApplicationForm form)
    {
        var files = dossier.All<StoredDocument>()
            .Where(file => file is { IsUsable: true, Home: null, Facts: not null } && !OfMany.Contains(file.Code)).ToList();
        (Number, Owner, Officer) = (dossier.Number, dossier.Case.Owner, Behalf.Filing.Of(dossier)?.Officer);
        Form = form with { Answers = Compared.ToImmutableSortedDictionary(code => code, code => form[code], StringComparer.Ordinal) };
        (Product, Producer) = (Trigrams(form["nama_produk"]), Trigrams(form["nama_ikm"]));
        Address = AddressOf(form);
        Phone = Offices.Phone.Digits(form["telepon"]);
        Files = files.Select(file => file.Facts!.Sha256).ToHashSet(StringComparer.Ordinal);
        Rulings = [.. dossier.All<TwinRuling>().Where(ruling => ruling.EndedAt is null)];
        Pictures = [.. files.Select(file => Appearance.Read(file.Facts!.Look)).OfType<ulong>().Distinct()];
    }

    public ApplicationNumber Number { get; }

    /// <summary>The mail address that it belongs to.</summary>
    public string Owner { get; }

    /// <summary>Who filed it for its producer; null for most.</summary>
    public string? Officer { get; }

    /// <summary>The answers that are compared, and no other.</summary>
    public ApplicationForm Form { get; }

    /// <summary>What the office found of it, as far as that counts.</summary>
    public IReadOnlyList<TwinRuling> Rulings { get; }

    /// <summary>Whether the office found it to be that one again.</summary>
    public bool IsTwinOf(ApplicationNumber other) => Rulings.Any(ruling => ruling.IsTwin && ruling.Other == other);

    internal IReadOnlyList<long> Product { get; }

    internal IReadOnlyList<long> Producer { get; }

    /// <summary>The words of the address within the village, each with the regency; none where it says too little.</summary>
    internal IReadOnlyList<string> Address { get; }

    internal string Phone { get; }

    internal IReadOnlySet<string> Files { get; }

    internal IReadOnlyList<ulong> Pictures { get; }

    internal string Mailbox => MailAddress.PersonOf(Owner);

    /// <summary>Null for an objection, a draft, which is its producer's own, and what was erased.</summary>
    public static Signs? Of(Dossier dossier) =>
        dossier.Has(ObjectionCase.RowKey) || dossier.Case is { State: CaseState.Draft } or { ErasedAt: not null }
            ? null
            : new(dossier, ApplicationForm.Of(dossier));

    /// <summary>Every three letters in a row of every word, in order: names that are spelt almost alike have most in common.</summary>
    private static IReadOnlyList<long> Trigrams(string name) =>
    [
        .. Words(name).Select(word => $"  {word} ")
            .SelectMany(word => Enumerable.Range(0, word.Length - 2)
                .Select(at => ((long)word[at] << 32) | ((long)word[at + 1] << 16) | word[at + 2]))
            .Distinct().Order(),
    ];

    private static IReadOnlyList<string> AddressOf(ApplicationForm form) =>
        Words(form["alamat"]).Where(word => !Noise.Contains(word)).Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 1 } words
            ? [.. words.Select(word => $"{form["kab"]} {word}")]
            : [];

    private static string[] Words(string text) => string.Concat(
        TypedText.Folded(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
