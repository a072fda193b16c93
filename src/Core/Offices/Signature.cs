namespace Ovop.Core.Offices;

/// <summary>Name and office of whoever acted, as they were then.</summary>
public sealed record Signature(string Name, LocalText Office)
{
    public static Signature? Of(Contact? contact) => contact is null ? null : new(contact.Name, contact.Office);
}
