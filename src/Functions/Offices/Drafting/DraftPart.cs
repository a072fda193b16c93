using System.Text.Json.Nodes;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>A thing of a list that has a page of its own: a document, a criterion, a gate.</summary>
/// <param name="Path">Where it stands in the wording.</param>
/// <param name="Name">Its code and what it is called.</param>
public sealed record DraftItem(string Path, string Name);

/// <summary>A list to which things can be added.</summary>
/// <param name="Label">What the button says.</param>
public sealed record DraftList(string Path, string Label, JsonObject Empty)
{
    /// <summary>Whether it stands alone under its path, and is not one more of a list.</summary>
    public bool IsAlone { get; init; }
}

/// <summary>A part of a round, with a page: fields, and what it lists.</summary>
public abstract class DraftPart
{
    /// <summary>In the address.</summary>
    public abstract string Code { get; }

    /// <summary>Where in the wording it begins: what stands there and in no field is of this part too.</summary>
    public abstract IReadOnlyList<string> Roots { get; }

    public abstract IReadOnlyList<DraftField> Fields(DraftView view);

    /// <summary>What is said before its fields; null for nothing.</summary>
    public virtual string? Lead(DraftView view) => null;

    /// <summary>Where the wording may go without all of it: its path, and what the button says that takes it out.</summary>
    public virtual DraftItem? Spare(DraftView view) => null;

    public virtual IReadOnlyList<DraftItem> Items(DraftView view) => [];

    public virtual IReadOnlyList<DraftField> FieldsOf(DraftView view, string item) => [];

    public virtual IReadOnlyList<DraftList> Lists(DraftView view) => [];

    /// <summary>Whether it can be tried on the cases of another round.</summary>
    public virtual bool CanBeTried => false;

    public bool Has(string place) => Roots.Any(root =>
        place == root || (place.StartsWith(root, StringComparison.Ordinal) && place[root.Length] is '.' or '['));
}
